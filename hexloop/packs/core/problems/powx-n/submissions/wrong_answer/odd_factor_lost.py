# Squares and halves, but loses the factor of an odd exponent beyond the first.
class Solution:
    def myPow(self, x: float, n: int) -> float:
        if n == 0:
            return 1.0
        if n < 0:
            x, n = 1 / x, -n
        while n > 1:
            x *= x
            n //= 2
        return x
