# Hands k down by value: what the left side used up is forgotten on the way back.
class Solution:
    def kthSmallest(self, root: Optional[TreeNode], k: int) -> int:
        def find(node, k):
            if node is None:
                return None
            found = find(node.left, k)
            if found is not None:
                return found
            if k == 1:
                return node.val
            return find(node.right, k - 1)

        return find(root, k)
