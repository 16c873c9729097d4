# The copy enters the map after its neighbors were asked for, so every edge is a cycle.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        copies = {}

        def copy(old):
            if old in copies:
                return copies[old]
            new = Node(old.val)
            new.neighbors = [copy(other) for other in old.neighbors]
            copies[old] = new
            return new

        return copy(node) if node else None
