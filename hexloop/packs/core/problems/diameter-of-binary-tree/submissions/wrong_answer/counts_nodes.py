# Counts the nodes of the path, one more than its links.
class Solution:
    def diameterOfBinaryTree(self, root: Optional[TreeNode]) -> int:
        best = 0

        def depth(node):
            nonlocal best
            if node is None:
                return 0
            left, right = depth(node.left), depth(node.right)
            best = max(best, left + right + 1)
            return 1 + max(left, right)

        depth(root)
        return best
