# Stops before the last row.
class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        above = [1] * n
        for _ in range(1, m - 1):
            row = [1] * n
            for j in range(1, n):
                row[j] = row[j - 1] + above[j]
            above = row
        return above[-1]
