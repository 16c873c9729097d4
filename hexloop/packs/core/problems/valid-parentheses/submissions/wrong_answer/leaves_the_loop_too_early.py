# Answers True as soon as everything opened so far is closed.
class Solution:
    def isValid(self, s: str) -> bool:
        pairs = {")": "(", "]": "[", "}": "{"}
        stack = []
        for c in s:
            if c in pairs:
                if not stack or stack.pop() != pairs[c]:
                    return False
                if not stack:
                    return True
            else:
                stack.append(c)
        return False
