class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        if len(s1) + len(s2) != len(s3):
            return False
        ok = [True]
        for j, b in enumerate(s2):
            ok.append(ok[j] and b == s3[j])
        for i, a in enumerate(s1):
            ok[0] = ok[0] and a == s3[i]
            for j, b in enumerate(s2, 1):
                c = s3[i + j]
                ok[j] = ok[j] and a == c or ok[j - 1] and b == c
        return ok[-1]
