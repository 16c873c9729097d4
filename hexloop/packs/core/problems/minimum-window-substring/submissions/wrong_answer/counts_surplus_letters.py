# Counts each letter that occurs in t, also when there are enough of it already.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        wanted = set(t)
        found = left = 0
        best = ""
        for right, c in enumerate(s):
            found += c in wanted
            while found == len(t):
                if not best or right - left + 1 < len(best):
                    best = s[left : right + 1]
                found -= s[left] in wanted
                left += 1
        return best
