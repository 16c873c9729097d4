# Union-find that adds the sizes even when both cells are in one set already.
class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        leader, size = {}, {}

        def find(a):
            while leader[a] != a:
                a = leader[a]
            return a

        for r, row in enumerate(grid):
            for c, cell in enumerate(row):
                if cell:
                    leader[r, c], size[r, c] = (r, c), 1
                    for before in ((r - 1, c), (r, c - 1)):
                        if before in leader:
                            a, b = find(before), find((r, c))
                            size[b] += size[a]
                            leader[a] = b
        return max(size.values(), default=0)
