class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        m, n = len(heights), len(heights[0])
        pacific = [[False] * n for _ in range(m)]
        atlantic = [[False] * n for _ in range(m)]

        def climb(i, j, below, wet):
            if not (0 <= i < m and 0 <= j < n) or wet[i][j] or heights[i][j] < below:
                return
            wet[i][j] = True
            for y, x in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
                climb(y, x, heights[i][j], wet)

        for i in range(m):
            climb(i, 0, 0, pacific)
            climb(i, n - 1, 0, atlantic)
        for j in range(n):
            climb(0, j, 0, pacific)
            climb(m - 1, j, 0, atlantic)
        return [[i, j] for i in range(m) for j in range(n) if pacific[i][j] and atlantic[i][j]]
