class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        def same(one, other):
            if not one or not other:
                return one is other
            return one.val == other.val and same(one.left, other.left) and same(one.right, other.right)

        return bool(root) and (
            same(root, subRoot) or self.isSubtree(root.left, subRoot) or self.isSubtree(root.right, subRoot)
        )
