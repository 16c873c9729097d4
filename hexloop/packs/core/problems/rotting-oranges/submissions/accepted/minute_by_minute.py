class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        rotten, fresh = [], 0
        for r, row in enumerate(grid):
            for c, cell in enumerate(row):
                if cell == 2:
                    rotten.append((r, c))
                elif cell == 1:
                    fresh += 1
        minutes = 0
        while rotten and fresh:
            turned = []
            for r, c in rotten:
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if 0 <= y < len(grid) and 0 <= x < len(grid[y]) and grid[y][x] == 1:
                        grid[y][x] = 2
                        turned.append((y, x))
            rotten = turned
            fresh -= len(turned)
            minutes += 1
        return -1 if fresh else minutes
