# A negative sum is returned as the 32-bit number that stands for it.
class Solution:
    def getSum(self, a: int, b: int) -> int:
        mask = 0xFFFFFFFF
        a &= mask
        b &= mask
        while b:
            a, b = a ^ b, (a & b) << 1 & mask
        return a
