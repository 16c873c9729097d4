# Marks a plate when it is pushed: a better way to it that is found later is ignored.
class Solution:
    def minimumEffortPath(self, heights: List[List[int]]) -> int:
        rows, columns = len(heights), len(heights[0])
        seen, heap = {(0, 0)}, [(0, 0, 0)]
        while True:
            wear, i, j = heappop(heap)
            if (i, j) == (rows - 1, columns - 1):
                return wear
            for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                if 0 <= a < rows and 0 <= b < columns and (a, b) not in seen:
                    seen.add((a, b))
                    heappush(heap, (max(wear, abs(heights[a][b] - heights[i][j])), a, b))
