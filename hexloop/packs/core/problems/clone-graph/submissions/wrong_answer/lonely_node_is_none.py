# Takes a node without neighbors for an empty graph.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        if not node or not node.neighbors:
            return None
        copies = {}

        def copy(old):
            if old not in copies:
                copies[old] = Node(old.val)
                copies[old].neighbors = [copy(other) for other in old.neighbors]
            return copies[old]

        return copy(node)
