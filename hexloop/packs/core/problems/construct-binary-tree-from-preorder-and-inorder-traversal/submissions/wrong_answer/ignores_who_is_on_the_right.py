# Never moves on to a right child: every new node goes to the left of the one before.
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        root = last = TreeNode(preorder[0])
        for value in preorder[1:]:
            last.left = last = TreeNode(value)
        return root
