# Lets any digit stand alone, zero as well.
class Solution:
    def numDecodings(self, s: str) -> int:
        a, b = 1, 1
        for i in range(1, len(s)):
            ways = b
            if 10 <= int(s[i - 1 : i + 1]) <= 26:
                ways += a
            a, b = b, ways
        return b
