# Goes through the logarithm of |x| and loses the sign of the base.
class Solution:
    def myPow(self, x: float, n: int) -> float:
        if x == 0:
            return 0.0
        return math.exp(n * math.log(abs(x)))
