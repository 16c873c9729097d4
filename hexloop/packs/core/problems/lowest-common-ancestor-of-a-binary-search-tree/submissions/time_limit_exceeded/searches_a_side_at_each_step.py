# Looks through a whole side for both nodes at every step down.
class Solution:
    def lowestCommonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        def holds_both(top):
            found, stack = 0, [top]
            while stack:
                node = stack.pop()
                if node:
                    found += node in (p, q)
                    stack += (node.left, node.right)
            return found == 2

        node = root
        while True:
            if holds_both(node.left):
                node = node.left
            elif holds_both(node.right):
                node = node.right
            else:
                return node
