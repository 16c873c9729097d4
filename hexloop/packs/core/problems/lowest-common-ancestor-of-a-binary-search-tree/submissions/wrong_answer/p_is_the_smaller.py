# Takes it for granted that p has the smaller value.
class Solution:
    def lowestCommonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        node = root
        while node and not p.val <= node.val <= q.val:
            node = node.left if node.val > q.val else node.right
        return node
