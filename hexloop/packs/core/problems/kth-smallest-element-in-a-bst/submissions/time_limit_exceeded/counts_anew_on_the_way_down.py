# Counts the whole left side again at every step down.
class Solution:
    def kthSmallest(self, root: Optional[TreeNode], k: int) -> int:
        def count(node):
            return 1 + count(node.left) + count(node.right) if node else 0

        smaller = count(root.left)
        if k <= smaller:
            return self.kthSmallest(root.left, k)
        if k == smaller + 1:
            return root.val
        return self.kthSmallest(root.right, k - smaller - 1)
