# Answers the empty tree with one empty level.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        if root is None:
            return [[]]
        queue, levels = [root], []
        while queue:
            levels.append([node.val for node in queue])
            queue = [child for node in queue for child in (node.left, node.right) if child]
        return levels
