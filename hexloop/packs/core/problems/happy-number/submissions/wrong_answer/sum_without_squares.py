# Adds the digits themselves, which is the digital root.
class Solution:
    def isHappy(self, n: int) -> bool:
        while n >= 10:
            n = sum(int(digit) for digit in str(n))
        return n == 1
