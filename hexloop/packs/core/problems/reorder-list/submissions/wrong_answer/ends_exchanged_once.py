# Brings the last node to the second place and leaves the rest in its order.
class Solution:
    def reorderList(self, head: Optional[ListNode]) -> None:
        if not head.next or not head.next.next:
            return
        node = head
        while node.next.next:
            node = node.next
        last, node.next = node.next, None
        last.next, head.next = head.next, last
