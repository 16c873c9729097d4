# Finds the longest mirror among the subsequences.
class Solution:
    def longestPalindrome(self, s: str) -> str:
        n = len(s)
        below = [""] * n
        for left in reversed(range(n)):
            row = [""] * n
            row[left] = s[left]
            for right in range(left + 1, n):
                if s[left] == s[right]:
                    inside = below[right - 1] if right - 1 > left else ""
                    row[right] = s[left] + inside + s[right]
                else:
                    row[right] = max(below[right], row[right - 1], key=len)
            below = row
        return below[n - 1]
