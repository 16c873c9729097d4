# Takes the place in the whole inorder for the size of the left part.
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        where = {value: index for index, value in enumerate(inorder)}

        def build(start, low, high):
            if low >= high:
                return None
            value = preorder[start]
            size = where[value]
            left = build(start + 1, low, size)
            return TreeNode(value, left, build(start + 1 + size, size + 1, high))

        return build(0, 0, len(inorder))
