# Compares the deepest leaf with the shallowest one.
class Solution:
    def isBalanced(self, root: Optional[TreeNode]) -> bool:
        ends = []

        def walk(node, depth):
            if node is None:
                ends.append(depth)
                return
            walk(node.left, depth + 1)
            walk(node.right, depth + 1)

        walk(root, 0)
        return max(ends) - min(ends) <= 1
