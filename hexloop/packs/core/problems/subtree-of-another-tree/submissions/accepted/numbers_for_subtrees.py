class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        numbers = {}

        def number(node):
            """Equal subtrees get the same number, others different ones."""
            if not node:
                return None
            key = node.val, number(node.left), number(node.right)
            return numbers.setdefault(key, len(numbers))

        number(root)
        known = len(numbers)
        return number(subRoot) < known
