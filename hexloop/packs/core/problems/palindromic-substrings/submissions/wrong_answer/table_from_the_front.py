# Fills the table from the front, where the section inside is not decided yet.
class Solution:
    def countSubstrings(self, s: str) -> int:
        n = len(s)
        mirror = [[False] * n for _ in range(n)]
        count = 0
        for left in range(n):
            for right in range(left, n):
                if s[left] == s[right] and (right - left < 2 or mirror[left + 1][right - 1]):
                    mirror[left][right] = True
                    count += 1
        return count
