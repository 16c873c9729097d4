# Starts at length two, so a text without such a mirror gets an empty answer.
class Solution:
    def longestPalindrome(self, s: str) -> str:
        for length in range(len(s), 1, -1):
            for start in range(len(s) - length + 1):
                piece = s[start : start + length]
                if piece == piece[::-1]:
                    return piece
        return s if len(s) == 1 else ""
