# Deals the last card first, writing values: last, first, last but one, second.
class Solution:
    def reorderList(self, head: Optional[ListNode]) -> None:
        values, node = deque(), head
        while node:
            values.append(node.val)
            node = node.next
        from_end = True
        while head:
            head.val = values.pop() if from_end else values.popleft()
            from_end = not from_end
            head = head.next
