# Compares before the first move, when both pointers are still at the head.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        slow = fast = head
        while fast and fast.next:
            if slow is fast:
                return True
            slow, fast = slow.next, fast.next.next
        return False
