class Solution:
    def climbStairs(self, n: int) -> int:
        return sum(math.comb(n - double, double) for double in range(n // 2 + 1))
