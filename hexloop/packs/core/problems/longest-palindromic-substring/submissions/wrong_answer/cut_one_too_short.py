# Leaves out the last character of what it has found.
class Solution:
    def longestPalindrome(self, s: str) -> str:
        start = end = 0
        for center in range(2 * len(s) - 1):
            left, right = center // 2, (center + 1) // 2
            while left >= 0 and right < len(s) and s[left] == s[right]:
                if right - left > end - start:
                    start, end = left, right
                left -= 1
                right += 1
        return s[start:end] or s[0]
