# Strings the values together without a separator: 1, 23 and 12, 3 become the same text.
class Solution:
    def isSameTree(self, p: Optional[TreeNode], q: Optional[TreeNode]) -> bool:
        def text(node):
            return str(node.val) + text(node.left) + text(node.right) if node else "#"

        return text(p) == text(q)
