# Squares and halves, but never multiplies in the factor that an odd exponent leaves over.
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
