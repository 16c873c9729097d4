class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        stack, node, before = [], root, -math.inf
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            if node.val <= before:
                return False
            before = node.val
            node = node.right
        return True
