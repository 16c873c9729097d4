# Ends at the first leaf, although the level may have other children.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        level, levels = [root] if root else [], []
        while level:
            levels.append([node.val for node in level])
            below = []
            for node in level:
                if not node.left and not node.right:
                    below = []
                    break
                below += [child for child in (node.left, node.right) if child]
            level = below
        return levels
