# Exchanges what stands in the children and leaves their subtrees where they hang.
class Solution:
    def invertTree(self, root: Optional[TreeNode]) -> Optional[TreeNode]:
        if not root:
            return None
        if root.left and root.right:
            root.left.val, root.right.val = root.right.val, root.left.val
        elif root.left or root.right:
            root.left, root.right = root.right, root.left
        self.invertTree(root.left)
        self.invertTree(root.right)
        return root
