# Looks at paths that only go down.
class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        best = -math.inf

        def arm(node):
            nonlocal best
            if node is None:
                return 0
            longest = node.val + max(arm(node.left), arm(node.right), 0)
            best = max(best, longest)
            return longest

        arm(root)
        return best
