class Solution:
    def diameterOfBinaryTree(self, root: Optional[TreeNode]) -> int:
        best = 0

        def depth(node):
            nonlocal best
            if not node:
                return 0
            left, right = depth(node.left), depth(node.right)
            best = max(best, left + right)
            return 1 + max(left, right)

        depth(root)
        return best
