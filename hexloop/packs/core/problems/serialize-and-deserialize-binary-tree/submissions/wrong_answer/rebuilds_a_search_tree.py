# Writes the preorder without gaps and inserts it into a search tree.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        def values(node):
            return [str(node.val), *values(node.left), *values(node.right)] if node else []

        return ",".join(values(root))

    def deserialize(self, data: str) -> Optional[TreeNode]:
        root = None
        for value in map(int, data.split(",") if data else ()):
            if root is None:
                root = TreeNode(value)
                continue
            node = root
            while True:
                side = "left" if value < node.val else "right"
                if getattr(node, side) is None:
                    setattr(node, side, TreeNode(value))
                    break
                node = getattr(node, side)
        return root
