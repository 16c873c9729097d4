# Says that there is no way to climb zero steps, so the double stride is lost at n = 2.
class Solution:
    def climbStairs(self, n: int) -> int:
        ways = [0, 1] + [0] * n
        for i in range(2, n + 1):
            ways[i] = ways[i - 1] + ways[i - 2]
        return ways[n]
