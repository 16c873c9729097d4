# Takes the nodes in the right order but makes a list of each.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        queue, levels = deque([root] if root else []), []
        while queue:
            node = queue.popleft()
            levels.append([node.val])
            queue.extend(child for child in (node.left, node.right) if child)
        return levels
