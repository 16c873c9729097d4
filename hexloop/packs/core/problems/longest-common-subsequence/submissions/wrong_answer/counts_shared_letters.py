# Forgets the order: counts how often each letter is in both.
class Solution:
    def longestCommonSubsequence(self, text1: str, text2: str) -> int:
        return sum((Counter(text1) & Counter(text2)).values())
