# Looks for the largest value on the left and the smallest on the right at every node anew.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def values(top):
            stack = [top] if top else []
            while stack:
                node = stack.pop()
                yield node.val
                stack += [child for child in (node.left, node.right) if child]

        if root is None:
            return True
        if max(values(root.left), default=float("-inf")) >= root.val:
            return False
        if min(values(root.right), default=float("inf")) <= root.val:
            return False
        return self.isValidBST(root.left) and self.isValidBST(root.right)
