class Solution:
    def getSum(self, a: int, b: int) -> int:
        def add(x, y):
            return x if y == 0 else add(x ^ y, (x & y) << 1 & 0xFFFF)

        result = add(a & 0xFFFF, b & 0xFFFF)
        return result if result < 0x8000 else ~(result ^ 0xFFFF)
