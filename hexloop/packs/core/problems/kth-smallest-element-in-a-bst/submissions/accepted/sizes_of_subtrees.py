class Solution:
    def kthSmallest(self, root: Optional[TreeNode], k: int) -> int:
        size = {None: 0}

        def count(node):
            if node:
                size[node] = count(node.left) + 1 + count(node.right)
            return size[node]

        count(root)
        node = root
        while k != size[node.left] + 1:
            if k <= size[node.left]:
                node = node.left
            else:
                k -= size[node.left] + 1
                node = node.right
        return node.val
