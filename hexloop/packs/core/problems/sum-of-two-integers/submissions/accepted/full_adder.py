class Solution:
    def getSum(self, a: int, b: int) -> int:
        # Twelve bits hold -2048 to 2047; the highest of them is the sign.
        result = carry = 0
        for place in range(12):
            x, y = a >> place & 1, b >> place & 1
            digit = x ^ y ^ carry
            carry = x & y | carry & (x ^ y)
            result |= digit << place
        return result | ~0xFFF if digit else result
