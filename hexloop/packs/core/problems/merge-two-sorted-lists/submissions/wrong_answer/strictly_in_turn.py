# Weaves one node of each, as if the lists always alternated.
class Solution:
    def mergeTwoLists(self, list1: Optional[ListNode], list2: Optional[ListNode]) -> Optional[ListNode]:
        if not list1 or not list2:
            return list1 or list2
        if list2.val < list1.val:
            list1, list2 = list2, list1
        head = last = list1
        list1 = list1.next
        while list1 and list2:
            last.next, list2 = list2, list2.next
            last = last.next
            last.next, list1 = list1, list1.next
            last = last.next
        last.next = list1 or list2
        return head
