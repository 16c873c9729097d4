# Notices only a cycle that leads back to the head; in any other it walks for ever.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        node = head
        while node:
            node = node.next
            if node is head and node:
                return True
        return False
