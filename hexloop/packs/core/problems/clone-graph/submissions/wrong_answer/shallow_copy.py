# The first node is new, its neighbors are the old ones.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        if not node:
            return None
        return Node(node.val, list(node.neighbors))
