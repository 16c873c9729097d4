# Returns -1 when no orange is rotten, even if there is no fresh one either.
class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        queue = deque((r, c, 0) for r in range(rows) for c in range(columns) if grid[r][c] == 2)
        if not queue:
            return -1
        time = 0
        while queue:
            r, c, time = queue.popleft()
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < rows and 0 <= x < columns and grid[y][x] == 1:
                    grid[y][x] = 2
                    queue.append((y, x, time + 1))
        return -1 if any(1 in row for row in grid) else time
