# Takes the values from the front but builds the right part first.
class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        values = deque(preorder)

        def build(stretch):
            if not stretch or not values:
                return None
            value = values.popleft()
            if value not in stretch:
                return TreeNode(value)
            middle = stretch.index(value)
            right = build(stretch[middle + 1 :])
            left = build(stretch[:middle])
            return TreeNode(value, left, right)

        return build(inorder)
