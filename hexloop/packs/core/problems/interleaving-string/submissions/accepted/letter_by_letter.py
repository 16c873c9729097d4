class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        if len(s1) + len(s2) != len(s3):
            return False
        used = {0}
        for k, c in enumerate(s3):
            after = {i + 1 for i in used if s1[i : i + 1] == c}
            after |= {i for i in used if s2[k - i : k - i + 1] == c}
            used = after
        return bool(used)
