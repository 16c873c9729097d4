# Takes a value of 0 for the end of a branch.
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        where = {value: index for index, value in enumerate(inorder)}

        def build(start, low, high):
            value = preorder[start] if low < high else None
            if not value:
                return None
            size = where[value] - low
            left = build(start + 1, low, low + size)
            return TreeNode(value, left, build(start + 1 + size, low + size + 1, high))

        return build(0, 0, len(inorder))
