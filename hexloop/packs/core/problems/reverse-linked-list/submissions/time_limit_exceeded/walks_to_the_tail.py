class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        # Takes the last node off and appends it, walking both lists from the start each time.
        dummy = ListNode(0)
        front = ListNode(0, head)
        while front.next:
            before = front
            while before.next.next:
                before = before.next
            last, before.next = before.next, None
            end = dummy
            while end.next:
                end = end.next
            end.next = last
        return dummy.next
