# Writes preorder and inorder, which tell the shape only when no value repeats.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        first, second = [], []

        def walk(node):
            if node:
                first.append(node.val)
                walk(node.left)
                second.append(node.val)
                walk(node.right)

        walk(root)
        return json.dumps([first, second])

    def deserialize(self, data: str) -> Optional[TreeNode]:
        def build(first, second):
            if not first:
                return None
            size = second.index(first[0])
            left = build(first[1 : size + 1], second[:size])
            return TreeNode(first[0], left, build(first[size + 1 :], second[size + 1 :]))

        return build(*json.loads(data))
