class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        good = 0
        stack = [(root, root.val)]
        while stack:
            node, largest = stack.pop()
            if node.val >= largest:
                good += 1
                largest = node.val
            stack += [(child, largest) for child in (node.left, node.right) if child]
        return good
