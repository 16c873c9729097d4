# | keeps a 1 where both digits are 1, though that column's digit is 0.
class Solution:
    def getSum(self, a: int, b: int) -> int:
        mask = 0xFFFFFFFF
        a &= mask
        b &= mask
        for _ in range(32):
            a, b = a | b, (a & b) << 1 & mask
        return ~(a ^ mask) if a >> 31 else a
