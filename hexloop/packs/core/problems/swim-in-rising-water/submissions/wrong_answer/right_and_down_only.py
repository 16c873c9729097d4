# A table that allows steps to the right and down only.
class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        best = [[inf] * (n + 1) for _ in range(n + 1)]
        best[0][1] = 0
        for r in range(n):
            for c in range(n):
                best[r + 1][c + 1] = max(grid[r][c], min(best[r][c + 1], best[r + 1][c]))
        return best[n][n]
