# Goes left while it can, as if the tree were complete.
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        depth = 0
        while root:
            depth += 1
            root = root.left or root.right
        return depth
