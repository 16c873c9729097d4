# Starts with all of s as the best window, and returns it when nothing covers t.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)
        missing = len(t)
        start, end, left = 0, len(s), 0
        for right, c in enumerate(s, 1):
            missing -= need[c] > 0
            need[c] -= 1
            while missing == 0:
                if right - left < end - start:
                    start, end = left, right
                need[s[left]] += 1
                missing += need[s[left]] > 0
                left += 1
        return s[start:end]
