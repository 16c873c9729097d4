# Takes the difference one way only, so a right side that is too high passes.
class Solution:
    def isBalanced(self, root: Optional[TreeNode]) -> bool:
        def height(node):
            return 1 + max(height(node.left), height(node.right)) if node else 0

        if not root:
            return True
        if height(root.left) - height(root.right) > 1:
            return False
        return self.isBalanced(root.left) and self.isBalanced(root.right)
