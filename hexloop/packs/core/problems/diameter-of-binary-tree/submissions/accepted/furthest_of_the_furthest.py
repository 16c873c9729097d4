class Solution:
    def diameterOfBinaryTree(self, root: Optional[TreeNode]) -> int:
        parent = {root: None}
        nodes = [root]
        for node in nodes:
            for child in (node.left, node.right):
                if child:
                    parent[child] = node
                    nodes.append(child)

        def furthest(start):
            distance = {start: 0}
            queue = deque([start])
            while queue:
                node = queue.popleft()
                for other in (node.left, node.right, parent[node]):
                    if other and other not in distance:
                        distance[other] = distance[node] + 1
                        queue.append(other)
            return node, distance[node]

        end, _ = furthest(root)
        return furthest(end)[1]
