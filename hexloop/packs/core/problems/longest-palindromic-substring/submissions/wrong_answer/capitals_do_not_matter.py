# Compares as if small and capital letters were the same.
class Solution:
    def longestPalindrome(self, s: str) -> str:
        low = s.lower()
        best = ""
        for center in range(2 * len(s) - 1):
            left, right = center // 2, (center + 1) // 2
            while left >= 0 and right < len(s) and low[left] == low[right]:
                left -= 1
                right += 1
            best = max(best, s[left + 1 : right], key=len)
        return best
