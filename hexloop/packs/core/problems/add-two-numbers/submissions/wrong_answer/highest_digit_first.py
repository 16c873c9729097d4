# Reads the first node as the highest digit and writes the sum that way too.
class Solution:
    def addTwoNumbers(self, l1: Optional[ListNode], l2: Optional[ListNode]) -> Optional[ListNode]:
        def value(node):
            number = 0
            while node:
                number = 10 * number + node.val
                node = node.next
            return number

        dummy = last = ListNode()
        for digit in str(value(l1) + value(l2)):
            last.next = ListNode(int(digit))
            last = last.next
        return dummy.next
