class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        if len(s1) + len(s2) != len(s3):
            return False

        @cache
        def ok(i, j):
            if i == j == 0:
                return True
            c = s3[i + j - 1]
            if i > 0 and s1[i - 1] == c and ok(i - 1, j):
                return True
            return j > 0 and s2[j - 1] == c and ok(i, j - 1)

        return ok(len(s1), len(s2))
