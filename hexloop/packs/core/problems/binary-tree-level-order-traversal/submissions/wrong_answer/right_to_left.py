# Takes from the end to which it adds: each level comes out from right to left.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        level, levels = [root] if root else [], []
        while level:
            values, below = [], []
            while level:
                node = level.pop()
                values.append(node.val)
                below = [child for child in (node.left, node.right) if child] + below
            levels.append(values)
            level = below
        return levels
