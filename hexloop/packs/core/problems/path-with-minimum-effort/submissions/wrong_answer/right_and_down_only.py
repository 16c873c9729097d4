# Moves only to the right and down, as in grids where every detour costs.
class Solution:
    def minimumEffortPath(self, heights: List[List[int]]) -> int:
        rows, columns = len(heights), len(heights[0])
        best = [[inf] * columns for _ in range(rows)]
        best[0][0] = 0
        for i in range(rows):
            for j in range(columns):
                for a, b in ((i - 1, j), (i, j - 1)):
                    if a >= 0 and b >= 0:
                        step = abs(heights[i][j] - heights[a][b])
                        best[i][j] = min(best[i][j], max(best[a][b], step))
        return best[-1][-1]
