# Adds the differences up instead of taking the largest.
class Solution:
    def minimumEffortPath(self, heights: List[List[int]]) -> int:
        rows, columns = len(heights), len(heights[0])
        settled, heap = set(), [(0, 0, 0)]
        while True:
            wear, i, j = heappop(heap)
            if (i, j) == (rows - 1, columns - 1):
                return wear
            if (i, j) in settled:
                continue
            settled.add((i, j))
            for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                if 0 <= a < rows and 0 <= b < columns:
                    heappush(heap, (wear + abs(heights[a][b] - heights[i][j]), a, b))
