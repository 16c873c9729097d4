# Visited cells in a list: each "in" walks over all of them.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        visited = []
        count = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == "1" and (r, c) not in visited:
                    count += 1
                    visited.append((r, c))
                    stack = [(r, c)]
                    while stack:
                        y, x = stack.pop()
                        for dy, dx in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                            ny, nx = y + dy, x + dx
                            if 0 <= ny < rows and 0 <= nx < columns:
                                if grid[ny][nx] == "1" and (ny, nx) not in visited:
                                    visited.append((ny, nx))
                                    stack.append((ny, nx))
        return count
