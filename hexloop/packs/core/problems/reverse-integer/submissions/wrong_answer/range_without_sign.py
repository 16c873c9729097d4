# Compares with the limit of 32 bits without a sign.
class Solution:
    def reverse(self, x: int) -> int:
        result = int(str(abs(x))[::-1])
        if result >= 2**32:
            return 0
        return -result if x < 0 else result
