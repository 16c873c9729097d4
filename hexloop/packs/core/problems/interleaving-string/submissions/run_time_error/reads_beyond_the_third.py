# Reads s3 at i + j without having compared the lengths: IndexError.
class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        @cache
        def ok(i, j):
            if i == len(s1) and j == len(s2):
                return i + j == len(s3)
            c = s3[i + j]
            if i < len(s1) and s1[i] == c and ok(i + 1, j):
                return True
            return j < len(s2) and s2[j] == c and ok(i, j + 1)

        return ok(0, 0)
