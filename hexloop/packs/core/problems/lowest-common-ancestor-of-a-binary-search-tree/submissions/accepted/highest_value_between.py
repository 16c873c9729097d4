class Solution:
    def lowestCommonAncestor(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        low, high = sorted((p.val, q.val))
        queue = deque([root])
        while True:
            node = queue.popleft()
            if low <= node.val <= high:
                return node
            queue += [child for child in (node.left, node.right) if child]
