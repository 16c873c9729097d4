# Without a mask the carry of a negative and a positive number can move left forever.
class Solution:
    def getSum(self, a: int, b: int) -> int:
        while b:
            a, b = a ^ b, (a & b) << 1
        return a
