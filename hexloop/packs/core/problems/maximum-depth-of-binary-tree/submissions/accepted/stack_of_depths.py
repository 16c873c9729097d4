class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        stack, deepest = [(root, 0)], 0
        while stack:
            node, above = stack.pop()
            deepest = max(deepest, above)
            if node:
                stack += [(node.left, above + 1), (node.right, above + 1)]
        return deepest
