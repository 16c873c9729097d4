class Solution:
    def reverse(self, x: int) -> int:
        most = (2**31 - 1) // 10
        rest, result = abs(x), 0
        while rest:
            if result > most:
                return 0
            result = result * 10 + rest % 10
            rest //= 10
        return result if x >= 0 else -result
