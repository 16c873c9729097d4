class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        where = {value: index for index, value in enumerate(inorder)}
        values = iter(preorder)

        def build(low, high):
            if low == high:
                return None
            value = next(values)
            middle = where[value]
            return TreeNode(value, build(low, middle), build(middle + 1, high))

        return build(0, len(inorder))
