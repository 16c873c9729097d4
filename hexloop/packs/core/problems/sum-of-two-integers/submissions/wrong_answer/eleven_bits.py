# Eleven bits hold the numbers, but not their sums.
class Solution:
    def getSum(self, a: int, b: int) -> int:
        mask = 0x7FF
        a &= mask
        b &= mask
        while b:
            a, b = a ^ b, (a & b) << 1 & mask
        return ~(a ^ mask) if a >> 10 else a
