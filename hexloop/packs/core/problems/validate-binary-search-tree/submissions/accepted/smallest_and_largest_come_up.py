class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def span(node):
            """Smallest and largest value of a search tree, None when it is none."""
            low = high = node.val
            if node.left:
                left = span(node.left)
                if not left or left[1] >= node.val:
                    return None
                low = left[0]
            if node.right:
                right = span(node.right)
                if not right or right[0] <= node.val:
                    return None
                high = right[1]
            return low, high

        return span(root) is not None
