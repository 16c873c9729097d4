class Solution:
    def numDecodings(self, s: str) -> int:
        n = len(s)
        ways = [0] * n + [1]
        for i in reversed(range(n)):
            if s[i] == "0":
                continue
            ways[i] = ways[i + 1]
            if i < n - 1 and int(s[i : i + 2]) <= 26:
                ways[i] += ways[i + 2]
        return ways[0]
