class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        parts, stack = [], [root]
        while stack:
            node = stack.pop()
            if node:
                parts.append(str(node.val))
                stack += (node.right, node.left)
            else:
                parts.append("#")
        return ",".join(parts)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        parts = iter(data.split(","))

        def build():
            part = next(parts)
            if part == "#":
                return None
            node = TreeNode(int(part))
            node.left = build()
            node.right = build()
            return node

        return build()
