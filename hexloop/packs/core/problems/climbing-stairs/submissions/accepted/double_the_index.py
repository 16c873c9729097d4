class Solution:
    def climbStairs(self, n: int) -> int:
        # Fibonacci numbers at k and k + 1; k grows by a binary digit of n + 1 each round.
        a, b = 0, 1
        for digit in bin(n + 1)[2:]:
            a, b = a * (2 * b - a), a * a + b * b
            if digit == "1":
                a, b = b, a + b
        return a
