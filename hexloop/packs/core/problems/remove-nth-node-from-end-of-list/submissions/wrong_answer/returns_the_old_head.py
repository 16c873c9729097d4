# Right wiring, but the old head comes back even if it was the node to remove.
class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        dummy = ListNode(0, head)
        ahead = behind = dummy
        for _ in range(n):
            ahead = ahead.next
        while ahead.next:
            ahead, behind = ahead.next, behind.next
        behind.next = behind.next.next
        return head
