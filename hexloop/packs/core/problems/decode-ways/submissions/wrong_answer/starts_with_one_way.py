# Says that the first digit can always be read, also when it is zero.
class Solution:
    def numDecodings(self, s: str) -> int:
        dp = [1, 1]
        for i in range(2, len(s) + 1):
            ways = 0
            if s[i - 1] != "0":
                ways += dp[i - 1]
            if 10 <= int(s[i - 2 : i]) <= 26:
                ways += dp[i - 2]
            dp.append(ways)
        return dp[-1]
