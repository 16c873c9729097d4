class Solution:
    def hasCycle(self, head):
        # A list without a cycle ends within 10 000 nodes.
        for _ in range(10_000):
            if head is None:
                return False
            head = head.next
        return head is not None
