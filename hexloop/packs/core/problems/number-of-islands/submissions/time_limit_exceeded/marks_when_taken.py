# A cell is marked when it leaves the queue; before that every neighbor queues it again, and each copy does the same.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        islands = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == "1":
                    islands += 1
                    queue = deque([(r, c)])
                    while queue:
                        y, x = queue.popleft()
                        grid[y][x] = "0"
                        for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                            if 0 <= ny < rows and 0 <= nx < columns and grid[ny][nx] == "1":
                                queue.append((ny, nx))
        return islands
