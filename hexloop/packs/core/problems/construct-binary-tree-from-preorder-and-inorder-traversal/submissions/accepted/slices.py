class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        if not inorder:
            return None
        size = inorder.index(preorder[0])
        return TreeNode(
            preorder[0],
            self.buildTree(preorder[1 : size + 1], inorder[:size]),
            self.buildTree(preorder[size + 1 :], inorder[size + 1 :]),
        )
