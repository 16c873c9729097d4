class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        minutes = 0
        while any(1 in row for row in grid):
            before = [row[:] for row in grid]
            for r, row in enumerate(before):
                for c, cell in enumerate(row):
                    if cell == 2:
                        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                            if 0 <= y < len(grid) and 0 <= x < len(row) and grid[y][x] == 1:
                                grid[y][x] = 2
            if grid == before:
                return -1
            minutes += 1
        return minutes
