# n >> 1 is computed and thrown away, so n never becomes 0.
class Solution:
    def hammingWeight(self, n: int) -> int:
        ones = 0
        while n:
            ones += n & 1
            n >> 1
        return ones
