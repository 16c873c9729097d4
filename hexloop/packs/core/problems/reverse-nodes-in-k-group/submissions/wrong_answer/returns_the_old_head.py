# The wiring is right, but the old head is now the last node of the first group.
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        before = ListNode(0, head)
        while True:
            end = before
            for _ in range(k):
                end = end.next
                if end is None:
                    return head
            first, after = before.next, end.next
            prev, node = after, first
            while node is not after:
                node.next, prev, node = prev, node, node.next
            before.next = end
            before = first
