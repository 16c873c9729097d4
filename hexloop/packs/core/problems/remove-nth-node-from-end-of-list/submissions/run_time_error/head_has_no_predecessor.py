# Starts at the head: when the head should go, the first pointer is already off the list.
class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        ahead = behind = head
        for _ in range(n):
            ahead = ahead.next
        while ahead.next:
            ahead, behind = ahead.next, behind.next
        behind.next = behind.next.next
        return head
