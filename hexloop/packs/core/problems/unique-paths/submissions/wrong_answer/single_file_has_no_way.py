# Takes one row or one column for a floor without a way.
class Solution:
    def uniquePaths(self, m: int, n: int) -> int:
        if m < 2 or n < 2:
            return 0
        row = [1] * n
        for _ in range(m - 1):
            for j in range(1, n):
                row[j] += row[j - 1]
        return row[-1]
