# Cuts the preorder of the left part one value too early.
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        if not inorder:
            return None
        size = inorder.index(preorder[0])
        root = TreeNode(preorder[0])
        root.left = self.buildTree(preorder[1:size], inorder[:size])
        root.right = self.buildTree(preorder[size + 1 :], inorder[size + 1 :])
        return root
