# Looks for the very node, though the second tree has nodes of its own.
class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        if root is None:
            return False
        return root == subRoot or self.isSubtree(root.left, subRoot) or self.isSubtree(root.right, subRoot)
