# Compares how many nodes the two sides have, not how high they are.
class Solution:
    def isBalanced(self, root: Optional[TreeNode]) -> bool:
        fine = True

        def size(node):
            nonlocal fine
            if not node:
                return 0
            left, right = size(node.left), size(node.right)
            fine = fine and abs(left - right) <= 1
            return 1 + left + right

        size(root)
        return fine
