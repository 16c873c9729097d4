# Fills the table from the front, where the section inside is not decided yet.
class Solution:
    def longestPalindrome(self, s: str) -> str:
        n = len(s)
        mirror = [[False] * n for _ in range(n)]
        best = ""
        for left in range(n):
            for right in range(left, n):
                if s[left] == s[right] and (right - left < 3 or mirror[left + 1][right - 1]):
                    mirror[left][right] = True
                    if right - left >= len(best):
                        best = s[left : right + 1]
        return best
