# Compares each node with its parent and not with all above it.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        def count(node, above):
            if node is None:
                return 0
            return (node.val >= above) + count(node.left, node.val) + count(node.right, node.val)

        return count(root, root.val)
