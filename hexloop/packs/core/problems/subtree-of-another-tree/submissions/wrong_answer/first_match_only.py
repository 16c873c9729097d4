# Compares at the first node that has the right value, and looks no further.
class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        def same(one, other):
            if one is None or other is None:
                return one is other
            return one.val == other.val and same(one.left, other.left) and same(one.right, other.right)

        if root is None:
            return False
        if root.val == subRoot.val:
            return same(root, subRoot)
        return self.isSubtree(root.left, subRoot) or self.isSubtree(root.right, subRoot)
