class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        # The walk stays at the first node: `head = following` is missing.
        prev = None
        while head:
            following = head.next
            head.next = prev
            prev = head
        return prev
