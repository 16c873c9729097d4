# Counts the places where t stands in one piece.
class Solution:
    def numDistinct(self, s: str, t: str) -> int:
        return sum(s.startswith(t, i) for i in range(len(s)))
