# Python's integers do not overflow, so a number beyond 32 bits is returned.
class Solution:
    def reverse(self, x: int) -> int:
        result = int(str(abs(x))[::-1])
        return -result if x < 0 else result
