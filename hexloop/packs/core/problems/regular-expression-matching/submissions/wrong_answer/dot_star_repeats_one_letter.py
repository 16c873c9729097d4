# Holds .* to one letter, repeated.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        def ok(i, j):
            if j == len(p):
                return i == len(s)
            if j + 1 < len(p) and p[j + 1] == "*":
                if ok(i, j + 2):
                    return True
                k = i
                while k < len(s) and p[j] in (s[k], ".") and s[k] == s[i]:
                    k += 1
                    if ok(k, j + 2):
                        return True
                return False
            return i < len(s) and p[j] in (s[i], ".") and ok(i + 1, j + 1)

        return ok(0, 0)
