# Takes a value of 0 for "not found yet".
class Solution:
    def kthSmallest(self, root: Optional[TreeNode], k: int) -> int:
        left = k

        def find(node):
            nonlocal left
            if node is None:
                return None
            found = find(node.left)
            if found:
                return found
            left -= 1
            if left == 0:
                return node.val
            return find(node.right)

        return find(root)
