# Tries both tapes at every letter that both offer, without memory.
class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        if len(s1) + len(s2) != len(s3):
            return False

        def ok(i, j):
            if i + j == len(s3):
                return True
            c = s3[i + j]
            if i < len(s1) and s1[i] == c and ok(i + 1, j):
                return True
            return j < len(s2) and s2[j] == c and ok(i, j + 1)

        return ok(0, 0)
