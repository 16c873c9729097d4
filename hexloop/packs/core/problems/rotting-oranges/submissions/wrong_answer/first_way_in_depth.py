# Depth-first with marks: an orange keeps the time of the first way that reaches it, which may be a long one.
class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        times = {}

        def spread(r, c, time):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] and (r, c) not in times:
                times[r, c] = time
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    spread(y, x, time if 0 <= y < rows and 0 <= x < columns and grid[y][x] == 2 else time + 1)

        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == 2:
                    spread(r, c, 0)
        if any(grid[r][c] == 1 and (r, c) not in times for r in range(rows) for c in range(columns)):
            return -1
        return max(times.values(), default=0)
