# Takes it for granted that the first list holds the smallest value.
class Solution:
    def mergeTwoLists(self, list1: Optional[ListNode], list2: Optional[ListNode]) -> Optional[ListNode]:
        if not list1:
            return list2
        node = list1
        while list2:
            while node.next and node.next.val <= list2.val:
                node = node.next
            following = list2.next
            list2.next, node.next = node.next, list2
            list2 = following
        return list1
