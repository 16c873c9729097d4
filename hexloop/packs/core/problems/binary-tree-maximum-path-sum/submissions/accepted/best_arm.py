class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        best = -math.inf

        def arm(node):
            nonlocal best
            if not node:
                return 0
            left, right = max(arm(node.left), 0), max(arm(node.right), 0)
            best = max(best, node.val + left + right)
            return node.val + max(left, right)

        arm(root)
        return best
