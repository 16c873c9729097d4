class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        level, depth = [root] if root else [], 0
        while level:
            level = [child for node in level for child in (node.left, node.right) if child]
            depth += 1
        return depth
