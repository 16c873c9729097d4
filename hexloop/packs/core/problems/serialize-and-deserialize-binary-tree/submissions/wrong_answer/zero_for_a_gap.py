# Writes 0 for a missing child, but 0 is a value too.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        nodes = [root]
        for node in nodes:
            if node:
                nodes += (node.left, node.right)
        return ",".join(str(node.val) if node else "0" for node in nodes)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        nodes = [TreeNode(int(part)) if part != "0" else None for part in data.split(",")]
        rest = iter(nodes)
        root = next(rest)
        for node in nodes:
            if node:
                node.left, node.right = next(rest, None), next(rest, None)
        return root
