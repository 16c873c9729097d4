# Computes the two arms again at every node, down to the leaves.
class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        def arm(node):
            if node is None:
                return 0
            return max(0, node.val + max(arm(node.left), arm(node.right)))

        def best(node):
            if node is None:
                return -math.inf
            bend = node.val + arm(node.left) + arm(node.right)
            return max(bend, best(node.left), best(node.right))

        return best(root)
