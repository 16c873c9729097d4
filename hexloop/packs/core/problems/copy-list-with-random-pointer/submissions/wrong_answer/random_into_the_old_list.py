# New nodes, but their random is the old one and leads into the old list.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        dummy = last = Node(0)
        while head:
            last.next = Node(head.val, None, head.random)
            head, last = head.next, last.next
        return dummy.next
