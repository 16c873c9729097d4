# Falls back on left children only where a whole level has no right child.
class Solution:
    def rightSideView(self, root: Optional[TreeNode]) -> List[int]:
        view, level = [], [root] if root else []
        while level:
            view.append(level[-1].val)
            right = [node.right for node in level if node.right]
            left = [node.left for node in level if node.left]
            level = right or left
        return view
