# Copies the nodes one by one, and then takes the first copy with the right value for random.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        dummy = last = Node(0)
        node = head
        while node:
            last.next = Node(node.val)
            node, last = node.next, last.next
        twin = dummy.next
        while head:
            if head.random:
                twin.random = dummy.next
                while twin.random.val != head.random.val:
                    twin.random = twin.random.next
            head, twin = head.next, twin.next
        return dummy.next
