# Looks up random for each node, also when it is None: KeyError.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        copies = {}
        node = head
        while node:
            copies[node] = Node(node.val)
            node = node.next
        for old, new in copies.items():
            new.next = copies.get(old.next)
            new.random = copies[old.random]
        return copies.get(head)
