# Goes left where there is no right child, and so walks a single way down.
class Solution:
    def rightSideView(self, root: Optional[TreeNode]) -> List[int]:
        view = []
        while root:
            view.append(root.val)
            root = root.right or root.left
        return view
