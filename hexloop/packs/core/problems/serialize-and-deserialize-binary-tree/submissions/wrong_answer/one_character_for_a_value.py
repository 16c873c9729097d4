# Writes no separators and reads one character for each value.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        return str(root.val) + self.serialize(root.left) + self.serialize(root.right) if root else "#"

    def deserialize(self, data: str) -> Optional[TreeNode]:
        characters = iter(data)

        def build():
            character = next(characters, "#")
            if character == "#":
                return None
            return TreeNode(int(character) if character.isdigit() else 0, build(), build())

        return build()
