# Calls itself twice for the same half, which makes a tree of n calls.
class Solution:
    def myPow(self, x: float, n: int) -> float:
        if n < 0:
            x, n = 1 / x, -n
        if n == 0:
            return 1.0
        if n == 1:
            return x
        return self.myPow(x, n // 2) * self.myPow(x, n - n // 2)
