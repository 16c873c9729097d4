class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        root = TreeNode(preorder[0])
        open_nodes, done = [root], 0
        for value in preorder[1:]:
            node, parent = TreeNode(value), None
            while open_nodes and open_nodes[-1].val == inorder[done]:
                parent = open_nodes.pop()
                done += 1
            if parent:
                parent.right = node
            else:
                open_nodes[-1].left = node
            open_nodes.append(node)
        return root
