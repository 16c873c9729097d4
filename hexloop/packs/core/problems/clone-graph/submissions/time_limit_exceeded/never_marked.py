# Every neighbor goes into the queue again, so the walk goes to and fro for ever.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        if not node:
            return None
        clones = {node: Node(node.val)}
        queue = deque([node])
        while queue:
            old = queue.popleft()
            clones[old].neighbors = []
            for other in old.neighbors:
                if other not in clones:
                    clones[other] = Node(other.val)
                clones[old].neighbors.append(clones[other])
                queue.append(other)
        return clones[node]
