# Lets go of both letters at once where they differ.
class Solution:
    def longestCommonSubsequence(self, text1: str, text2: str) -> int:
        dp = [[0] * (len(text2) + 1) for _ in range(len(text1) + 1)]
        for i, a in enumerate(text1):
            for j, b in enumerate(text2):
                dp[i + 1][j + 1] = dp[i][j] + (a == b)
        return dp[-1][-1]
