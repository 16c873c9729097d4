class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        def sums(node):
            """The best arm, which may be empty, and the best path of the subtree."""
            if not node:
                return 0, -math.inf
            left, best_left = sums(node.left)
            right, best_right = sums(node.right)
            best = max(best_left, best_right, left + node.val + right)
            return max(0, node.val + max(left, right)), best

        return sums(root)[1]
