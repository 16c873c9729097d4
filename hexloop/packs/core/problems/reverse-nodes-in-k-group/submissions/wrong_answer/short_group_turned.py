# Turns the last group around too when it has fewer than k nodes.
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        dummy = before = ListNode(0, head)
        while before.next:
            first = node = before.next
            prev = None
            for _ in range(k):
                if node is None:
                    break
                node.next, prev, node = prev, node, node.next
            before.next = prev
            first.next = node
            before = first
        return dummy.next
