# Every cell starts a flood with marks of its own: a full map is flooded 2 500 times.
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        best = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == 1:
                    seen, queue = {(r, c)}, deque([(r, c)])
                    while queue:
                        y, x = queue.popleft()
                        for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                            if 0 <= ny < rows and 0 <= nx < columns and grid[ny][nx] == 1 and (ny, nx) not in seen:
                                seen.add((ny, nx))
                                queue.append((ny, nx))
                    best = max(best, len(seen))
        return best
