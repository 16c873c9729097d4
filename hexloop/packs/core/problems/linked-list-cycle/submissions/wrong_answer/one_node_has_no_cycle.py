# Takes it for granted that a node that leads to itself cannot be.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        seen = set()
        while head and head.next is not head:
            if head in seen:
                return True
            seen.add(head)
            head = head.next
        return False
