# Hooks the smaller head on and never moves on in its list: the loop does not end.
class Solution:
    def mergeTwoLists(self, list1: Optional[ListNode], list2: Optional[ListNode]) -> Optional[ListNode]:
        dummy = last = ListNode()
        while list1 and list2:
            if list1.val <= list2.val:
                last.next = list1
            else:
                last.next = list2
            last = last.next
        last.next = list1 or list2
        return dummy.next
