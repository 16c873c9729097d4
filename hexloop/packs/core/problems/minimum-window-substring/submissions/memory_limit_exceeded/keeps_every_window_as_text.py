# Collects all windows that cover t and takes the shortest in the end: gigabytes of text.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)
        missing, left, windows = len(t), 0, []
        for right, c in enumerate(s):
            missing -= need[c] > 0
            need[c] -= 1
            while missing == 0:
                windows.append(s[left : right + 1])
                need[s[left]] += 1
                missing += need[s[left]] > 0
                left += 1
        return min(windows, key=len, default="")
