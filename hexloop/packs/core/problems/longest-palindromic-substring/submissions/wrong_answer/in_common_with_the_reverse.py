# The longest section that also stands in the reversed text, wherever that may be.
class Solution:
    def longestPalindrome(self, s: str) -> str:
        back = s[::-1]
        best = ""
        for i in range(len(s)):
            while s[i : i + len(best) + 1] in back and i + len(best) < len(s):
                best = s[i : i + len(best) + 1]
        return best
