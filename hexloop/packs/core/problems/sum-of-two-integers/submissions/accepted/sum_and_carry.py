class Solution:
    def getSum(self, a: int, b: int) -> int:
        mask = 0xFFFFFFFF
        a &= mask
        b &= mask
        while b:
            a, b = a ^ b, (a & b) << 1 & mask
        return ~(a ^ mask) if a >> 31 else a
