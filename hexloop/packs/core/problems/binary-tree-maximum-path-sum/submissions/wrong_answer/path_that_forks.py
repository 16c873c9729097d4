# Passes both arms up, so that the path forks at the parent.
class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        best = -math.inf

        def arm(node):
            nonlocal best
            if node is None:
                return 0
            total = node.val + max(arm(node.left), 0) + max(arm(node.right), 0)
            best = max(best, total)
            return total

        arm(root)
        return best
