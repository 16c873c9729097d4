# Cuts both texts and asks again, without memory: ten stars share twenty letters in millions of ways.
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        if not p:
            return not s
        fits = bool(s) and p[0] in {s[0], "."}
        if len(p) >= 2 and p[1] == "*":
            return self.isMatch(s, p[2:]) or (fits and self.isMatch(s[1:], p))
        return fits and self.isMatch(s[1:], p[1:])
