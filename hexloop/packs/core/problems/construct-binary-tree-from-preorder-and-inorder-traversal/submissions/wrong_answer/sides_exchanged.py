# Hangs the left part on the right side and the right part on the left.
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        if not preorder:
            return None
        size = inorder.index(preorder[0])
        root = TreeNode(preorder[0])
        root.right = self.buildTree(preorder[1 : size + 1], inorder[:size])
        root.left = self.buildTree(preorder[size + 1 :], inorder[size + 1 :])
        return root
