# Keeps the copies by value: nodes with equal values share one.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        copies = {}
        node, seen = head, []
        while node:
            copies[node.val] = Node(node.val)
            seen.append(node)
            node = node.next
        for node in seen:
            if node.next and copies[node.next.val] is not copies[node.val]:
                copies[node.val].next = copies[node.next.val]
            if node.random:
                copies[node.val].random = copies[node.random.val]
        return copies[head.val] if head else None
