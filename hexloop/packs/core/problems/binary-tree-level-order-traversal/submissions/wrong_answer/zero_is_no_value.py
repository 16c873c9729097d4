# Leaves out values that count as false.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels = defaultdict(list)

        def visit(node, depth):
            if node:
                if node.val:
                    levels[depth].append(node.val)
                visit(node.left, depth + 1)
                visit(node.right, depth + 1)

        visit(root, 0)
        return [levels[depth] for depth in sorted(levels)]
