class Solution:
    def maxAreaOfIsland(self, grid: List[List[int]]) -> int:
        leader, size = {}, Counter()

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        for r, row in enumerate(grid):
            for c, cell in enumerate(row):
                if cell:
                    leader[r, c] = (r, c)
                    size[r, c] = 1
                    for before in ((r - 1, c), (r, c - 1)):
                        if before in leader:
                            a, b = find(before), find((r, c))
                            if a != b:
                                leader[a] = b
                                size[b] += size[a]
        return max(size.values(), default=0)
