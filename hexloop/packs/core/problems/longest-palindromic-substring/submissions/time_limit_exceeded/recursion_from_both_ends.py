# Leaves out one end or the other and meets the same sections again and again: O(2ⁿ).
class Solution:
    def longestPalindrome(self, s: str) -> str:
        if s == s[::-1]:
            return s
        a = self.longestPalindrome(s[1:])
        b = self.longestPalindrome(s[:-1])
        return a if len(a) >= len(b) else b
