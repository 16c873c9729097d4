# Lets arms end in leaves only: an arm cannot stop above a negative node.
class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        best = -math.inf

        def arm(node):
            nonlocal best
            if node is None:
                return 0
            if node.left and node.right:
                left, right = arm(node.left), arm(node.right)
                best = max(best, node.val, node.val + left + right)
                return node.val + max(left, right)
            only = node.val + arm(node.left or node.right)
            best = max(best, node.val, only)
            return only

        arm(root)
        return best
