# Puts no separator in front of the first value: 2 is found at the end of 12.
class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        def text(node):
            return f"{node.val},{text(node.left)},{text(node.right)}" if node else "#"

        return text(subRoot) in text(root)
