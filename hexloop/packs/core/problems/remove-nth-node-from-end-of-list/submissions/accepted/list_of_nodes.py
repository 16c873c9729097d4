class Solution:
    def removeNthFromEnd(self, head, n):
        nodes = []
        while head:
            nodes.append(head)
            head = head.next
        nodes.pop(-n)
        for node, following in zip(nodes, nodes[1:] + [None]):
            node.next = following
        return nodes[0] if nodes else None
