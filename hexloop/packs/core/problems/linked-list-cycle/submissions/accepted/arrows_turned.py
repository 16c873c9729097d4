class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        # Reversing a list that runs into a cycle ends at its head again.
        if head is None or head.next is None:
            return False
        prev, node = None, head
        while node:
            node.next, prev, node = prev, node, node.next
        return prev is head
