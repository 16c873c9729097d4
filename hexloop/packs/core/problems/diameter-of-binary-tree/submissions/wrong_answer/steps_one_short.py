# Counts the depth in links and forgets the two links to the children.
class Solution:
    def diameterOfBinaryTree(self, root: Optional[TreeNode]) -> int:
        best = 0

        def steps(node):
            nonlocal best
            if node is None or node.left is None and node.right is None:
                return 0
            left, right = steps(node.left), steps(node.right)
            best = max(best, left + right)
            return 1 + max(left, right)

        steps(root)
        return best
