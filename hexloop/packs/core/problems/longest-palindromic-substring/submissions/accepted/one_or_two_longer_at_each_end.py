class Solution:
    def longestPalindrome(self, s: str) -> str:
        best = ""
        for end in range(1, len(s) + 1):
            for start in (end - len(best) - 2, end - len(best) - 1):
                if start >= 0 and s[start:end] == s[start:end][::-1]:
                    best = s[start:end]
                    break
        return best
