# Looks up the value at that place and removes the first node that has it.
class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        values, node = [], head
        while node:
            values.append(node.val)
            node = node.next
        dummy = ListNode(0, head)
        node = dummy
        while node.next.val != values[-n]:
            node = node.next
        node.next = node.next.next
        return dummy.next
