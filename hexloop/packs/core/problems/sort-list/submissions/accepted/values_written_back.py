class Solution:
    def sortList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        nodes, node = [], head
        while node:
            nodes.append(node)
            node = node.next
        for node, value in zip(nodes, sorted(node.val for node in nodes)):
            node.val = value
        return head
