class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        # Everything is turned around, but the first node of old is the last one now.
        prev, curr = None, head
        while curr:
            nxt = curr.next
            curr.next = prev
            prev = curr
            curr = nxt
        return head
