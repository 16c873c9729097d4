class Solution:
    def rightSideView(self, root: Optional[TreeNode]) -> List[int]:
        seen = {}
        queue = deque([(root, 0)])
        while queue:
            node, depth = queue.popleft()
            if node:
                seen[depth] = node.val
                queue += [(node.left, depth + 1), (node.right, depth + 1)]
        return [seen[depth] for depth in range(len(seen))]
