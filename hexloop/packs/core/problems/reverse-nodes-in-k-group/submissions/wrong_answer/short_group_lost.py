# Joins the groups and forgets what is left behind the last of them.
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        dummy = last = ListNode()
        group = []
        while head:
            group.append(head)
            head = head.next
            if len(group) == k:
                while group:
                    last.next = group.pop()
                    last = last.next
        last.next = None
        return dummy.next
