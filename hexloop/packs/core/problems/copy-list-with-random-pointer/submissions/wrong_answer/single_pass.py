# Sets random as it goes: a node further on has no copy yet, and the link is lost.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        copies = {}
        dummy = last = Node(0)
        while head:
            copies[head] = last.next = Node(head.val)
            last = last.next
            last.random = copies.get(head.random)
            head = head.next
        return dummy.next
