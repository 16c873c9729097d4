# Lets a star stand for any text by itself.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        @cache
        def ok(i, j):
            if j == len(p):
                return i == len(s)
            if p[j] == "*":
                return ok(i, j + 1) or (i < len(s) and ok(i + 1, j))
            return i < len(s) and p[j] in (s[i], ".") and ok(i + 1, j + 1)

        return ok(0, 0)
