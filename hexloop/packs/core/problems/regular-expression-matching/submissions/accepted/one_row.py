class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        ok = [True]
        for j, sign in enumerate(p):
            ok.append(sign == "*" and ok[j - 1])
        for letter in s:
            new = [False]
            for j, sign in enumerate(p):
                if sign == "*":
                    new.append(new[j - 1] or ok[j + 1] and p[j - 1] in (letter, "."))
                else:
                    new.append(ok[j] and sign in (letter, "."))
            ok = new
        return ok[-1]
