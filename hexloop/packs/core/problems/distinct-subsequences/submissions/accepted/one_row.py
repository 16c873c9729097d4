class Solution:
    def numDistinct(self, s: str, t: str) -> int:
        ways = [1] + [0] * len(t)
        for bead in s:
            for j in reversed(range(len(t))):
                if t[j] == bead:
                    ways[j + 1] += ways[j]
        return ways[-1]
