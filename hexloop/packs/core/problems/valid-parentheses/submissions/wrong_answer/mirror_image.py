# Takes well formed to mean symmetric: two groups side by side fail.
class Solution:
    def isValid(self, s: str) -> bool:
        if len(s) % 2:
            return False
        pairs = {"(": ")", "[": "]", "{": "}"}
        for i in range(len(s) // 2):
            if pairs.get(s[i]) != s[-1 - i]:
                return False
        return True
