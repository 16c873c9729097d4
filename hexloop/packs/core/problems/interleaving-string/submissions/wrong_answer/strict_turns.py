# Lets the tapes take turns, one letter each, and appends what is left.
class Solution:
    def isInterleave(self, s1: str, s2: str, s3: str) -> bool:
        def mix(a, b):
            k = min(len(a), len(b))
            return "".join(x + y for x, y in zip(a, b)) + a[k:] + b[k:]

        return s3 in (mix(s1, s2), mix(s2, s1))
