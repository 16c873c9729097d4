# Asks None for its number; right for every graph that has a node.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        clones = {node: Node(node.val)}
        queue = deque([node])
        while queue:
            old = queue.popleft()
            for other in old.neighbors:
                if other not in clones:
                    clones[other] = Node(other.val)
                    queue.append(other)
                clones[old].neighbors.append(clones[other])
        return clones[node]
