# Eight neighbors instead of four: islands that meet at a corner become one.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        islands = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == "1":
                    islands += 1
                    grid[r][c] = "0"
                    stack = [(r, c)]
                    while stack:
                        y, x = stack.pop()
                        for dy in (-1, 0, 1):
                            for dx in (-1, 0, 1):
                                ny, nx = y + dy, x + dx
                                if 0 <= ny < rows and 0 <= nx < columns and grid[ny][nx] == "1":
                                    grid[ny][nx] = "0"
                                    stack.append((ny, nx))
        return islands
