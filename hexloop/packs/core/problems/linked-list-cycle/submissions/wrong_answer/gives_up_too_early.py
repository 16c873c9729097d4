# Counts a thousand steps and takes every longer list for a cycle.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        steps = 0
        while head:
            head = head.next
            steps += 1
            if steps > 1000:
                return True
        return False
