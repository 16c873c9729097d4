class Solution:
    def isSubtree(self, root: Optional[TreeNode], subRoot: Optional[TreeNode]) -> bool:
        def text(root):
            parts, stack = [], [root]
            while stack:
                node = stack.pop()
                if node:
                    parts.append(f",{node.val}")
                    stack += (node.right, node.left)
                else:
                    parts.append(",")
            return "".join(parts) + ","

        return text(subRoot) in text(root)
