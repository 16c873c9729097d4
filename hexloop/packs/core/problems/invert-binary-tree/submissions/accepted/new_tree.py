class Solution:
    def invertTree(self, root: Optional[TreeNode]) -> Optional[TreeNode]:
        def mirrored(node):
            return node and TreeNode(node.val, mirrored(node.right), mirrored(node.left))

        return mirrored(root)
