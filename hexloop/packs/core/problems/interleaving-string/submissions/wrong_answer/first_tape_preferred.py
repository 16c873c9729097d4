# Greedy: takes from the first tape whenever its letter fits.
class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        i = j = 0
        for c in s3:
            if i < len(s1) and s1[i] == c:
                i += 1
            elif j < len(s2) and s2[j] == c:
                j += 1
            else:
                return False
        return i == len(s1) and j == len(s2)
