# Asks for the digit after the last one: IndexError.
class Solution:
    def numDecodings(self, s: str) -> int:
        @cache
        def ways(i):
            if i == len(s):
                return 1
            if s[i] == "0":
                return 0
            total = ways(i + 1)
            if int(s[i] + s[i + 1]) <= 26:
                total += ways(i + 2)
            return total

        return ways(0)
