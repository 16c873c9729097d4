class Solution:
    def cloneGraph(self, node: Optional['Node']) -> Optional['Node']:
        if not node:
            return None
        clone = {node.val: Node(node.val)}
        queue = deque([node])
        while queue:
            cur = queue.popleft()
            for nei in cur.neighbors:
                if nei.val not in clone:
                    clone[nei.val] = Node(nei.val)
                    queue.append(nei)
                clone[cur.val].neighbors.append(clone[nei.val])
        return clone[node.val]
