# n / 2 is a fraction when n is odd, and its remainder is not 0 or 1 any more.
class Solution:
    def hammingWeight(self, n: int) -> int:
        ones = 0
        while n > 0:
            if n % 2 == 1:
                ones += 1
            n /= 2
        return ones
