class Solution:
    def reorderList(self, head):
        rest = deque()
        node = head.next
        while node:
            rest.append(node)
            node = node.next
        last = head
        while rest:
            last.next = rest.pop()
            last = last.next
            if rest:
                last.next = rest.popleft()
                last = last.next
        last.next = None
