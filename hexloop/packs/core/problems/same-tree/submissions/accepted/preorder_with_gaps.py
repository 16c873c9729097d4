class Solution:
    def isSameTree(self, p: Optional[TreeNode], q: Optional[TreeNode]) -> bool:
        def written(node):
            if not node:
                return [None]
            return [node.val] + written(node.left) + written(node.right)

        return written(p) == written(q)
