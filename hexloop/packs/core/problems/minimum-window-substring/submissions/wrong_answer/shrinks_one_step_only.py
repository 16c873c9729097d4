# Drops one letter from the left for each that comes in, where several may have to go.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)
        missing = len(t)
        left, best = 0, ""
        for right, c in enumerate(s):
            missing -= need[c] > 0
            need[c] -= 1
            if missing == 0:
                if not best or right - left + 1 < len(best):
                    best = s[left : right + 1]
                need[s[left]] += 1
                missing += need[s[left]] > 0
                left += 1
        return best
