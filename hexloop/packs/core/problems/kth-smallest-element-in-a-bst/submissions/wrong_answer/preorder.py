# Counts the nodes in the order in which they are entered, not in sorted order.
class Solution:
    def kthSmallest(self, root: Optional[TreeNode], k: int) -> int:
        stack = [root]
        while stack:
            node = stack.pop()
            k -= 1
            if k == 0:
                return node.val
            stack += [child for child in (node.right, node.left) if child]
