# Writes the empty tree as an empty string and reads that as a number.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        if root is None:
            return ""
        nodes = [root]
        for node in nodes:
            if node:
                nodes += (node.left, node.right)
        return ",".join(str(node.val) if node else "#" for node in nodes)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        parts = iter(data.split(","))
        root = TreeNode(int(next(parts)))
        queue = deque([root])
        while queue:
            node = queue.popleft()
            for side in ("left", "right"):
                part = next(parts)
                if part != "#":
                    setattr(node, side, TreeNode(int(part)))
                    queue.append(getattr(node, side))
        return root
