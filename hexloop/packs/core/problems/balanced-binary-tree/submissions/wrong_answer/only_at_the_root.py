# Compares the two heights at the root and nowhere else.
class Solution:
    def isBalanced(self, root: Optional[TreeNode]) -> bool:
        def height(node):
            return 1 + max(height(node.left), height(node.right)) if node else 0

        return root is None or abs(height(root.left) - height(root.right)) <= 1
