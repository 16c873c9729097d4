# The carry belongs one place to the left.
class Solution:
    def getSum(self, a: int, b: int) -> int:
        mask = 0xFFFFFFFF
        a &= mask
        b &= mask
        for _ in range(32):
            a, b = a ^ b, a & b
        return ~(a ^ mask) if a >> 31 else a
