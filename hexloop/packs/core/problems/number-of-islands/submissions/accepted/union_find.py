class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        parent = list(range(rows * columns))

        def find(a):
            while parent[a] != a:
                parent[a] = parent[parent[a]]
                a = parent[a]
            return a

        islands = 0
        for r in range(rows):
            for c in range(columns):
                if grid[r][c] == "0":
                    continue
                islands += 1
                here = r * columns + c
                if r and grid[r - 1][c] == "1":
                    parent[here] = find(here - columns)
                    islands -= 1
                if c and grid[r][c - 1] == "1":
                    a, b = find(here), find(here - 1)
                    if a != b:
                        parent[b] = a
                        islands -= 1
        return islands
