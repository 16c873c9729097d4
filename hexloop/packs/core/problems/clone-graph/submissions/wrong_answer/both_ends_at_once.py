# Joins both ends whenever an edge is met, and each edge is met from both ends.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        if not node:
            return None
        clones = {node: Node(node.val)}
        stack = [node]
        while stack:
            old = stack.pop()
            for other in old.neighbors:
                if other not in clones:
                    clones[other] = Node(other.val)
                    stack.append(other)
                clones[old].neighbors.append(clones[other])
                clones[other].neighbors.append(clones[old])
        return clones[node]
