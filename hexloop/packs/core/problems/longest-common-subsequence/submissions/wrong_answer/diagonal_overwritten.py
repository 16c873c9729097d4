# One row, but row[j - 1] is already the new value when it is taken for the diagonal.
class Solution:
    def longestCommonSubsequence(self, text1: str, text2: str) -> int:
        row = [0] * (len(text2) + 1)
        for a in text1:
            for j in range(1, len(text2) + 1):
                if a == text2[j - 1]:
                    row[j] = row[j - 1] + 1
                else:
                    row[j] = max(row[j], row[j - 1])
        return row[-1]
