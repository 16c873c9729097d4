# Searches from one rotten orange after the other: the first one is given all that it can reach.
class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        sources = [(r, c) for r in range(rows) for c in range(columns) if grid[r][c] == 2]
        last = 0
        for source in sources:
            queue = deque([(*source, 0)])
            while queue:
                r, c, time = queue.popleft()
                last = max(last, time)
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if 0 <= y < rows and 0 <= x < columns and grid[y][x] == 1:
                        grid[y][x] = 2
                        queue.append((y, x, time + 1))
        return -1 if any(1 in row for row in grid) else last
