class Solution:
    def isHappy(self, n: int) -> bool:
        # Decimal digits know one ring besides 1, and 4 is on it.
        while n not in (1, 4):
            n = sum(int(digit) ** 2 for digit in str(n))
        return n == 1
