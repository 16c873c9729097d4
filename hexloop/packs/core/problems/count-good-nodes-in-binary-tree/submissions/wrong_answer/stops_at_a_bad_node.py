# Does not look below a node that is not good.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        def count(node, largest):
            if node is None or node.val < largest:
                return 0
            return 1 + count(node.left, node.val) + count(node.right, node.val)

        return count(root, root.val)
