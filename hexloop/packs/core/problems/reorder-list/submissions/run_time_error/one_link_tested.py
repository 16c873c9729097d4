# Tests fast, but not the link that it follows next.
class Solution:
    def reorderList(self, head: Optional[ListNode]) -> None:
        slow = fast = head
        while fast.next:
            slow, fast = slow.next, fast.next.next
        node, slow.next = slow.next, None
        second = None
        while node:
            node.next, second, node = second, node, node.next
        first = head
        while second:
            following = second.next
            second.next, first.next = first.next, second
            first, second = second.next, following
