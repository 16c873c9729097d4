class Solution:
    def reverse(self, x: int) -> int:
        sign = "-" if x < 0 else ""
        result = int(sign + str(abs(x))[::-1])
        # -2**31 would need 32 bits, but no x in range is its mirror image.
        return result if result.bit_length() < 32 else 0
