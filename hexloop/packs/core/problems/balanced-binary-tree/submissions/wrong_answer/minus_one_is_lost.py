# The mark for "out of balance" is taken for a height further up.
class Solution:
    def isBalanced(self, root: Optional[TreeNode]) -> bool:
        def height(node):
            if not node:
                return 0
            left, right = height(node.left), height(node.right)
            return -1 if abs(left - right) > 1 else 1 + max(left, right)

        return height(root) != -1
