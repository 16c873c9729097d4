# A star stands for one letter at least.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        @cache
        def ok(i, j):
            if j == len(p):
                return i == len(s)
            fits = i < len(s) and p[j] in (s[i], ".")
            if j + 1 < len(p) and p[j + 1] == "*":
                return fits and (ok(i + 1, j + 2) or ok(i + 1, j))
            return fits and ok(i + 1, j + 1)

        return ok(0, 0)
