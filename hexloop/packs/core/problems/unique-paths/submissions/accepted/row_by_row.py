class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        ways = [1] * n
        for _ in range(m - 1):
            for j in range(1, n):
                ways[j] += ways[j - 1]
        return ways[-1]
