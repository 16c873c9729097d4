class Solution:
    def addTwoNumbers(self, l1, l2, carry=0):
        if not (l1 or l2 or carry):
            return None
        total = carry + (l1.val if l1 else 0) + (l2.val if l2 else 0)
        rest = self.addTwoNumbers(l1 and l1.next, l2 and l2.next, total // 10)
        return ListNode(total % 10, rest)
