class Solution:
    def minimumEffortPath(self, heights: List[List[int]]) -> int:
        rows, columns = len(heights), len(heights[0])
        settled = [[False] * columns for _ in range(rows)]
        heap = [(0, 0, 0)]
        while True:
            wear, i, j = heappop(heap)
            if (i, j) == (rows - 1, columns - 1):
                return wear
            if settled[i][j]:
                continue
            settled[i][j] = True
            for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                if 0 <= a < rows and 0 <= b < columns and not settled[a][b]:
                    heappush(heap, (max(wear, abs(heights[a][b] - heights[i][j])), a, b))
