class Solution:
    def isValid(self, s: str) -> bool:
        partner = {")": "(", "]": "[", "}": "{"}
        stack = []
        for c in s:
            if c not in partner:
                stack.append(c)
            elif not stack or stack.pop() != partner[c]:
                return False
        return not stack
