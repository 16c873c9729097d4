# Weaves the copies in and never takes the two lists apart.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        node = head
        while node:
            node.next = Node(node.val, node.next)
            node = node.next.next
        node = head
        while node:
            if node.random:
                node.next.random = node.random.next
            node = node.next.next
        return head.next if head else None
