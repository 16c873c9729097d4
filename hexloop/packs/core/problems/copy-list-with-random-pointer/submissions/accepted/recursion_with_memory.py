class Solution:
    def copyRandomList(self, head):
        copies = {}

        def copy(old):
            if old is None:
                return None
            if old not in copies:
                copies[old] = Node(old.val)
                copies[old].next = copy(old.next)
                copies[old].random = copy(old.random)
            return copies[old]

        return copy(head)
