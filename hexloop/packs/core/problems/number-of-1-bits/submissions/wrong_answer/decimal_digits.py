# Counts the digits 1 of the decimal number.
class Solution:
    def hammingWeight(self, n: int) -> int:
        return str(n).count("1")
