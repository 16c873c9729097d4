class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        """A bracket opens at each node and closes between its two subtrees; then the values in preorder."""
        shape, values = [], []

        def walk(node):
            if node:
                shape.append("(")
                values.append(str(node.val))
                walk(node.left)
                shape.append(")")
                walk(node.right)

        walk(root)
        return "".join(shape) + ":" + " ".join(values)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        shape, values = data.split(":")
        values = iter(values.split())
        top = last = TreeNode()
        side, open_nodes = "right", []
        for bracket in shape:
            if bracket == "(":
                node = TreeNode(int(next(values)))
                setattr(last, side, node)
                open_nodes.append(node)
                last, side = node, "left"
            else:
                last, side = open_nodes.pop(), "right"
        return top.right
