# Compares characters before it asks whether they are there: IndexError.
class Solution:
    def longestPalindrome(self, s: str) -> str:
        best = s[0]
        for center in range(2 * len(s) - 1):
            left, right = center // 2, (center + 1) // 2
            while s[left] == s[right]:
                if left < 0 or right >= len(s):
                    break
                best = max(best, s[left : right + 1], key=len)
                left -= 1
                right += 1
        return best
