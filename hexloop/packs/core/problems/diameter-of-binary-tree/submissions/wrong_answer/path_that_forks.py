# Passes the whole path up to the parent, as if it could fork.
class Solution:
    def diameterOfBinaryTree(self, root: Optional[TreeNode]) -> int:
        best = 0

        def length(node):
            nonlocal best
            if node is None:
                return 0
            total = length(node.left) + length(node.right)
            best = max(best, total)
            return 1 + total

        length(root)
        return best
