# Compares with end.next, which changes when the last node is turned, and walks on off the list.
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        dummy = before = ListNode(0, head)
        while True:
            end = before
            for _ in range(k):
                end = end.next
                if end is None:
                    return dummy.next
            first = before.next
            prev, node = end.next, first
            while node is not end.next:
                node.next, prev, node = prev, node, node.next
            before.next = end
            before = first
