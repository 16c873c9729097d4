# Looks back up the whole way from every node.
class Solution:
    def goodNodes(self, root: TreeNode) -> int:
        parent, nodes, good = {root: None}, [root], 0
        for node in nodes:
            above = parent[node]
            while above and above.val <= node.val:
                above = parent[above]
            good += above is None
            for child in (node.left, node.right):
                if child:
                    parent[child] = node
                    nodes.append(child)
        return good
