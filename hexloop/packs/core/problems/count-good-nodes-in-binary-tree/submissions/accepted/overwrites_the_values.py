class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        # Each node gets the largest value of its way as its own; it is good if that changes nothing.
        good, level = 1, [root]
        while level:
            below = []
            for node in level:
                for child in (node.left, node.right):
                    if child:
                        good += child.val >= node.val
                        child.val = max(child.val, node.val)
                        below.append(child)
            level = below
        return good
