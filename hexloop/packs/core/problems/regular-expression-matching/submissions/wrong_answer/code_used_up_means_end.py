# Says no as soon as the code is used up, though the signs that are left may all vanish.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        @cache
        def ok(i, j):
            if i == len(s) or j == len(p):
                return i == len(s) and j == len(p)
            if p[j + 1 : j + 2] == "*":
                return ok(i, j + 2) or (p[j] in (s[i], ".") and ok(i + 1, j))
            return p[j] in (s[i], ".") and ok(i + 1, j + 1)

        return ok(0, 0)
