# Keeps one value for each depth but visits the left side last, which overwrites the right.
class Solution:
    def rightSideView(self, root: Optional[TreeNode]) -> List[int]:
        seen = {}

        def visit(node, depth):
            if node:
                seen[depth] = node.val
                visit(node.right, depth + 1)
                visit(node.left, depth + 1)

        visit(root, 0)
        return [seen[depth] for depth in sorted(seen)]
