# Returns the count for n alone, as in Number of 1 Bits.
class Solution:
    def countBits(self, n: int) -> List[int]:
        return [bin(n).count("1")]
