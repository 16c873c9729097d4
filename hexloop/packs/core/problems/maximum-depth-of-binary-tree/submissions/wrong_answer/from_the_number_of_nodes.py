# Computes the depth from the number of nodes, which is right for full trees only.
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        def count(node):
            return 1 + count(node.left) + count(node.right) if node else 0

        return count(root).bit_length()
