class Solution:
    def isSameTree(self, p: Optional[TreeNode], q: Optional[TreeNode]) -> bool:
        pairs = [(p, q)]
        while pairs:
            one, other = pairs.pop()
            if one and other and one.val == other.val:
                pairs += [(one.left, other.left), (one.right, other.right)]
            elif one or other:
                return False
        return True
