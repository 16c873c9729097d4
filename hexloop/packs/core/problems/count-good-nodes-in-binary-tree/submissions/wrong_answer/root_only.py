# Compares each node with the root, whatever stands between.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        def count(node):
            return (node.val >= root.val) + count(node.left) + count(node.right) if node else 0

        return count(root)
