# Walks to the end of the list for each second place: O(n²).
class Solution:
    def reorderList(self, head: Optional[ListNode]) -> None:
        first = head
        while first.next and first.next.next:
            node = first
            while node.next.next:
                node = node.next
            last, node.next = node.next, None
            last.next, first.next = first.next, last
            first = last.next
