class Solution:
    def maxPathSum(self, root: Optional[TreeNode]) -> int:
        nodes = [root]
        for node in nodes:
            nodes += [child for child in (node.left, node.right) if child]
        arm, sums = {None: 0}, []
        for node in reversed(nodes):
            left, right = arm[node.left], arm[node.right]
            sums.append(left + node.val + right)
            arm[node] = max(node.val + max(left, right), 0)
        return max(sums)
