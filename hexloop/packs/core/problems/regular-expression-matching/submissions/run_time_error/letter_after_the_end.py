# Reads the next letter of the code without asking whether there is one: IndexError.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        def ok(i, j):
            if j == len(p):
                return i == len(s)
            fits = p[j] in (s[i], ".")
            if j + 1 < len(p) and p[j + 1] == "*":
                return ok(i, j + 2) or (fits and ok(i + 1, j))
            return fits and ok(i + 1, j + 1)

        return ok(0, 0)
