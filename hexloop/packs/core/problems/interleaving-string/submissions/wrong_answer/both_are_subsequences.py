# Asks whether each tape can be found in order, and lets both use the same letter.
class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        def inside(s):
            rest = iter(s3)
            return all(c in rest for c in s)

        return len(s1) + len(s2) == len(s3) and inside(s1) and inside(s2)
