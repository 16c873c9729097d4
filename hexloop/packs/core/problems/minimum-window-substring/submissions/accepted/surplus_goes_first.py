class Solution:
    def minWindow(self, s: str, t: str) -> str:
        if len(t) > len(s):
            return ""
        need, have = Counter(t), Counter()
        satisfied = 0
        best = (inf, 0, 0)
        left = 0
        for right in range(len(s)):
            c = s[right]
            if c in need:
                have[c] += 1
                if have[c] == need[c]:
                    satisfied += 1
            if satisfied < len(need):
                continue
            while s[left] not in need or have[s[left]] > need[s[left]]:
                if s[left] in need:
                    have[s[left]] -= 1
                left += 1
            best = min(best, (right - left + 1, left, right))
        length, i, j = best
        return "" if length == inf else s[i : j + 1]
