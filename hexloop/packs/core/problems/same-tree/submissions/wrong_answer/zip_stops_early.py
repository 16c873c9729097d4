# Compares the level orders as far as the shorter one goes.
class Solution:
    def isSameTree(self, p: Optional[TreeNode], q: Optional[TreeNode]) -> bool:
        def level_order(root):
            queue = deque([root])
            while queue:
                node = queue.popleft()
                if node:
                    yield node.val
                    queue.extend((node.left, node.right))

        return all(a == b for a, b in zip(level_order(p), level_order(q)))
