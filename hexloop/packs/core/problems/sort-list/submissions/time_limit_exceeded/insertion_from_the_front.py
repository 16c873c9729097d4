# Inserts each node into a sorted list, walking from its beginning: n² steps.
class Solution:
    def sortList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        dummy = ListNode()
        while head:
            place = dummy
            while place.next and place.next.val < head.val:
                place = place.next
            after = head.next
            head.next, place.next = place.next, head
            head = after
        return dummy.next
