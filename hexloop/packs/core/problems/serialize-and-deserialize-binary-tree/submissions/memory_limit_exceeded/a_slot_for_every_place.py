# Keeps a slot for every place that a full tree of this depth would have.
class Codec:
    def serialize(self, root: Optional[TreeNode]) -> str:
        def depth(node):
            return 1 + max(depth(node.left), depth(node.right)) if node else 0

        slots = ["#"] * 2 ** depth(root)

        def fill(node, index):
            if node:
                slots[index] = str(node.val)
                fill(node.left, 2 * index)
                fill(node.right, 2 * index + 1)

        fill(root, 1)
        return ",".join(slots)

    def deserialize(self, data: str) -> Optional[TreeNode]:
        slots = data.split(",")

        def build(index):
            if index >= len(slots) or slots[index] == "#":
                return None
            return TreeNode(int(slots[index]), build(2 * index), build(2 * index + 1))

        return build(1)
