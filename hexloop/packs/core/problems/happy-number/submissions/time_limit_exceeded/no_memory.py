# Waits for 1 without noticing a repetition: never ends for an unhappy number.
class Solution:
    def isHappy(self, n: int) -> bool:
        while n != 1:
            n = sum(int(digit) ** 2 for digit in str(n))
        return True
