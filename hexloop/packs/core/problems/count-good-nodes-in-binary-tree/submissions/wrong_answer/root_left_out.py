# Starts below the root, which is good as well.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        good, stack = 0, [(root, root.val)]
        while stack:
            node, largest = stack.pop()
            for child in (node.left, node.right):
                if child:
                    good += child.val >= largest
                    stack.append((child, max(largest, child.val)))
        return good
