# Definition for singly-linked list.
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        count, node = 0, head
        while node:
            count += 1
            node = node.next
        dummy = ListNode(0, head)
        before = dummy
        for _ in range(count // k):
            last = before.next
            for _ in range(k - 1):
                # Take the node behind the last one and put it at the front of the group.
                moved = last.next
                last.next = moved.next
                moved.next = before.next
                before.next = moved
            before = last
        return dummy.next
