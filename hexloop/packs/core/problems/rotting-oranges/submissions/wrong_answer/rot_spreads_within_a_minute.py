# Changes the crate while it is read: rot runs right and down through a whole row in one minute.
class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        minutes = 0
        while any(1 in row for row in grid):
            changed = False
            for r in range(rows):
                for c in range(columns):
                    if grid[r][c] == 2:
                        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                            if 0 <= y < rows and 0 <= x < columns and grid[y][x] == 1:
                                grid[y][x] = 2
                                changed = True
            if not changed:
                return -1
            minutes += 1
        return minutes
