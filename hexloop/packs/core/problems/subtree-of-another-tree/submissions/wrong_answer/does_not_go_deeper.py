# Tries the root and its two children, and nothing further down.
class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        def same(one, other):
            if one is None or other is None:
                return one is other
            return one.val == other.val and same(one.left, other.left) and same(one.right, other.right)

        return same(root, subRoot) or same(root.left, subRoot) or same(root.right, subRoot)
