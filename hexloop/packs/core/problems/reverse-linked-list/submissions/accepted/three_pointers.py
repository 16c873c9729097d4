class Solution:
    def reverseList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        prev, curr = None, head
        while curr:
            following = curr.next
            curr.next = prev
            prev = curr
            curr = following
        return prev
