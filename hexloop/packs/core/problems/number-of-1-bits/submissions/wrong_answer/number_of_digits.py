# Counts each binary digit, the zeros too.
class Solution:
    def hammingWeight(self, n: int) -> int:
        digits = 0
        while n:
            digits += 1
            n >>= 1
        return digits
