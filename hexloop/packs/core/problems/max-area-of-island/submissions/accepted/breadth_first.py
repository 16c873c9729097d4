class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        largest = 0
        for r, row in enumerate(grid):
            for c, cell in enumerate(row):
                if cell == 0:
                    continue
                row[c] = 0
                patch = [(r, c)]
                for y, x in patch:
                    for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                        if 0 <= ny < len(grid) and 0 <= nx < len(row) and grid[ny][nx] == 1:
                            grid[ny][nx] = 0
                            patch.append((ny, nx))
                largest = max(largest, len(patch))
        return largest
