# Accepts as soon as the second tree ends, whatever hangs below in the first.
class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        def begins(one, other):
            if other is None:
                return True
            if one is None or one.val != other.val:
                return False
            return begins(one.left, other.left) and begins(one.right, other.right)

        if root is None:
            return False
        return begins(root, subRoot) or self.isSubtree(root.left, subRoot) or self.isSubtree(root.right, subRoot)
