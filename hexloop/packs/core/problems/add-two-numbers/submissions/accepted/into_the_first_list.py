class Solution:
    def addTwoNumbers(self, l1: Optional[ListNode], l2: Optional[ListNode]) -> Optional[ListNode]:
        # The sum is written into the nodes of l1; whatever l2 has beyond its end is hooked on.
        node, carry = l1, 0
        while True:
            carry, node.val = divmod(node.val + carry + (l2.val if l2 else 0), 10)
            l2 = l2.next if l2 else None
            if node.next is None:
                if l2 is None:
                    break
                node.next, l2 = l2, None
            node = node.next
        if carry:
            node.next = ListNode(1)
        return l1
