# Lets equal values pass.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def fits(node, low, high):
            if node is None:
                return True
            if node.val < low or node.val > high:
                return False
            return fits(node.left, low, node.val) and fits(node.right, node.val, high)

        return fits(root, float("-inf"), float("inf"))
