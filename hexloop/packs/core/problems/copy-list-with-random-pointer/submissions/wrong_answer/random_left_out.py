# Copies values and next, and leaves random empty.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        dummy = last = Node(0)
        while head:
            last.next = Node(head.val)
            head, last = head.next, last.next
        return dummy.next
