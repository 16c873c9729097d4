# Removes the n-th node from the front.
class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        dummy = ListNode(0, head)
        node = dummy
        for _ in range(n - 1):
            node = node.next
        node.next = node.next.next
        return dummy.next
