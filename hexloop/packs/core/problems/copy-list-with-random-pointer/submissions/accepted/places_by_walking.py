class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        # The place of each random node is found by walking: quadratic, and fast enough for a thousand nodes.
        old = []
        while head:
            old.append(head)
            head = head.next
        new = [Node(node.val) for node in old]
        for node, twin, following in zip(old, new, new[1:] + [None]):
            twin.next = following
            if node.random is not None:
                twin.random = new[old.index(node.random)]
        return new[0] if new else None
