# Eight neighbors: patches that meet at a corner become one.
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])

        def area(r, c):
            if not (0 <= r < rows and 0 <= c < columns) or grid[r][c] == 0:
                return 0
            grid[r][c] = 0
            return 1 + sum(area(r + dr, c + dc) for dr in (-1, 0, 1) for dc in (-1, 0, 1))

        return max(area(r, c) for r in range(rows) for c in range(columns))
