# Asks whether the nodes are one object, not whether their values agree.
class Solution:
    def isSameTree(self, p: Optional[TreeNode], q: Optional[TreeNode]) -> bool:
        return p == q
