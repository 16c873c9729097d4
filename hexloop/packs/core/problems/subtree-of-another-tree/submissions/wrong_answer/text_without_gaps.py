# Writes down the values only: the shape is lost, and the end of a subtree too.
class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        def text(node):
            return f",{node.val},{text(node.left)}{text(node.right)}" if node else ""

        return text(subRoot) in text(root)
