# Wants the letters in the order in which t has them.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        best = ""
        begin = [-1] * (len(t) + 1)
        for i, c in enumerate(s):
            begin[0] = i
            for k in range(len(t), 0, -1):
                if t[k - 1] == c:
                    begin[k] = begin[k - 1]
            if begin[-1] >= 0 and (not best or i - begin[-1] + 1 < len(best)):
                best = s[begin[-1] : i + 1]
        return best
