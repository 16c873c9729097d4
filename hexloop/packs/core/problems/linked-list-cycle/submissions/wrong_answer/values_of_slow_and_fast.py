# The two pointers are compared by value.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        slow = fast = head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if fast and slow.val == fast.val:
                return True
        return False
