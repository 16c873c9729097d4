# Answers whether t can be read at all.
class Solution:
    def numDistinct(self, s: str, t: str) -> int:
        rest = iter(s)
        return int(all(c in rest for c in t))
