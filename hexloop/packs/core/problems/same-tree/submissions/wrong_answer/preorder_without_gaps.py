# Writes down the values only: a left child and a right child look the same.
class Solution:
    def isSameTree(self, p: Optional[TreeNode], q: Optional[TreeNode]) -> bool:
        def written(node):
            return [node.val, *written(node.left), *written(node.right)] if node else []

        return written(p) == written(q)
