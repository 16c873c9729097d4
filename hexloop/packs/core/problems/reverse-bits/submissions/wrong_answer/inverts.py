# Turns each bit over instead of reversing their order.
class Solution:
    def reverseBits(self, n: int) -> int:
        return ~n & 0xFFFFFFFF
