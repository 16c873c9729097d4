# Turns the first group around and leaves all the others.
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        prev, node = None, head
        for _ in range(k):
            node.next, prev, node = prev, node, node.next
        head.next = node
        return prev
