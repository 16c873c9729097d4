class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        # curr is reassigned before curr.next, so the arrow of the next node is overwritten.
        prev, curr = None, head
        while curr and curr.next:
            prev, curr, curr.next = curr, curr.next, prev
        return curr
