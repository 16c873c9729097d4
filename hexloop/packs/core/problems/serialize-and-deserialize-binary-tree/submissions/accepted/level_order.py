class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        nodes = [root]
        for node in nodes:
            if node:
                nodes += (node.left, node.right)
        return " ".join(str(node.val) if node else "-" for node in nodes)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        nodes = [None if part == "-" else TreeNode(int(part)) for part in data.split(" ")]
        rest = iter(nodes)
        root = next(rest)
        for node in nodes:
            if node:
                node.left, node.right = next(rest), next(rest)
        return root
