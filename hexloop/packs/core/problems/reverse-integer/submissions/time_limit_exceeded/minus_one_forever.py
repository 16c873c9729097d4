# -1 // 10 is -1, so a negative number never becomes 0.
class Solution:
    def reverse(self, x: int) -> int:
        result = 0
        while x:
            result = result * 10 + x % 10
            x //= 10
        return result if -(2**31) <= result < 2**31 else 0
