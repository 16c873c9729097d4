# Writes the values only, and fills the gaps from the left when it reads them.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        nodes = [root] if root else []
        for node in nodes:
            nodes += [child for child in (node.left, node.right) if child]
        return ",".join(str(node.val) for node in nodes)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        if not data:
            return None
        nodes = [TreeNode(int(part)) for part in data.split(",")]
        for index, node in enumerate(nodes):
            node.left, node.right = (nodes[2 * index + 1 : 2 * index + 3] + [None, None])[:2]
        return nodes[0]
