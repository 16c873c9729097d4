# Asks for more than k nodes, so a group that ends with the list stays as it is.
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        nodes = []
        while head:
            nodes.append(head)
            head = head.next
        start = 0
        while len(nodes) - start > k:
            nodes[start : start + k] = nodes[start : start + k][::-1]
            start += k
        for node, following in zip(nodes, nodes[1:] + [None]):
            node.next = following
        return nodes[0]
