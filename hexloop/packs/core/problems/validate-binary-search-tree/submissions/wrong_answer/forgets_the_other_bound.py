# Passes on the new bound and drops the one that came from further up.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def fits(node, low, high):
            if node is None:
                return True
            if not low < node.val < high:
                return False
            return fits(node.left, float("-inf"), node.val) and fits(node.right, node.val, float("inf"))

        return fits(root, float("-inf"), float("inf"))
