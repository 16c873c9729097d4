# Starts with the ways to steps 1 and 2, but still goes n rounds.
class Solution:
    def climbStairs(self, n: int) -> int:
        a, b = 1, 2
        for _ in range(n):
            a, b = b, a + b
        return a
