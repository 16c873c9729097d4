# Ends the list before the node, and loses what stands behind it.
class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        dummy = ListNode(0, head)
        ahead = behind = dummy
        for _ in range(n):
            ahead = ahead.next
        while ahead.next:
            ahead, behind = ahead.next, behind.next
        behind.next = None
        return dummy.next
