# Weaves the halves together without turning the second one around.
class Solution:
    def reorderList(self, head: Optional[ListNode]) -> None:
        slow = fast = head
        while fast.next and fast.next.next:
            slow, fast = slow.next, fast.next.next
        second, slow.next = slow.next, None
        first = head
        while second:
            following = second.next
            second.next, first.next = first.next, second
            first, second = second.next, following
