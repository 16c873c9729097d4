# Matches each letter of the first text with the next equal one, whatever that skips.
class Solution:
    def longestCommonSubsequence(self, text1: str, text2: str) -> int:
        at = length = 0
        for a in text1:
            found = text2.find(a, at)
            if found >= 0:
                length += 1
                at = found + 1
        return length
