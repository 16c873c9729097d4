# Eight neighbors: rot also passes over corners.
class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        queue = deque((r, c, 0) for r in range(rows) for c in range(columns) if grid[r][c] == 2)
        time = 0
        while queue:
            r, c, time = queue.popleft()
            for y in range(max(0, r - 1), min(rows, r + 2)):
                for x in range(max(0, c - 1), min(columns, c + 2)):
                    if grid[y][x] == 1:
                        grid[y][x] = 2
                        queue.append((y, x, time + 1))
        return -1 if any(1 in row for row in grid) else time
