# Turns a leading zero away and skips the others: the 3 of 30 keeps its message.
class Solution:
    def numDecodings(self, s: str) -> int:
        if s[0] == "0":
            return 0
        a, b = 1, 1
        for i in range(1, len(s)):
            if s[i] == "0":
                if s[i - 1] in "12":
                    a, b = b, a
                continue
            ways = b
            if 10 <= int(s[i - 1 : i + 1]) <= 26:
                ways += a
            a, b = b, ways
        return b
