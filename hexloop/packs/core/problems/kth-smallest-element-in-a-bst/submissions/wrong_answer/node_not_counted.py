# Subtracts the left side when it goes right, but not the node itself.
class Solution:
    def kthSmallest(self, root: Optional[TreeNode], k: int) -> int:
        size = {None: 0}

        def count(node):
            if node:
                size[node] = 1 + count(node.left) + count(node.right)
            return size[node]

        count(root)
        node = root
        while k != size[node.left] + 1:
            if k <= size[node.left] or not node.right:
                if not node.left:
                    break
                node = node.left
            else:
                k -= size[node.left]
                node = node.right
        return node.val
