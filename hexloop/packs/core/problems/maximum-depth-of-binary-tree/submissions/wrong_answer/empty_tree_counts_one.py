# Starts to count before it knows that there is a root.
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        queue, depth = deque([(root, 1)]), 1
        while queue:
            node, depth = queue.popleft()
            for child in (node.left, node.right) if node else ():
                if child:
                    queue.append((child, depth + 1))
        return depth
