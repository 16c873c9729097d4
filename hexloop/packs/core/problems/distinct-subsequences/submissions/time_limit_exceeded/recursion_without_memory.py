# Decides on each bead anew, on every way that leads to it.
class Solution:
    def numDistinct(self, s: str, t: str) -> int:
        def ways(i, j):
            if j == len(t):
                return 1
            if len(s) - i < len(t) - j:
                return 0
            total = ways(i + 1, j)
            if s[i] == t[j]:
                total += ways(i + 1, j + 1)
            return total

        return ways(0, 0)
