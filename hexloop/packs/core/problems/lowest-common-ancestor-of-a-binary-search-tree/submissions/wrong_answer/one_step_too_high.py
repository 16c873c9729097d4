# Stops when a child is p or q, and returns its parent.
class Solution:
    def lowestCommonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        node = root
        while True:
            child = node.left if max(p.val, q.val) < node.val else node.right if min(p.val, q.val) > node.val else None
            if child in (None, p, q):
                return node
            node = child
