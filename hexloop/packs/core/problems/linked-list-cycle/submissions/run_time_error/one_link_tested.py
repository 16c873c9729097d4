# Tests fast, but not the link that it follows next.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        slow = fast = head
        while fast:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                return True
        return False
