class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        node = head
        for _ in range(k):
            if not node:
                return head
            node = node.next
        turned = self.reverseKGroup(node, k)
        for _ in range(k):
            head.next, turned, head = turned, head, head.next
        return turned
