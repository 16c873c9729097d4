# Asks for the depth of both sides again at every node.
class Solution:
    def diameterOfBinaryTree(self, root: Optional[TreeNode]) -> int:
        def depth(node):
            return 1 + max(depth(node.left), depth(node.right)) if node else 0

        if root is None:
            return 0
        bend = depth(root.left) + depth(root.right)
        return max(bend, self.diameterOfBinaryTree(root.left), self.diameterOfBinaryTree(root.right))
