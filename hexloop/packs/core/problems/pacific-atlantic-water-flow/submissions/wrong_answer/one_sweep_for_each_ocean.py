# One sweep from the upper left and one from the lower right: water that winds round a ridge is missed.
class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        rows, columns = len(heights), len(heights[0])
        pacific = [[False] * columns for _ in range(rows)]
        atlantic = [[False] * columns for _ in range(rows)]
        for r in range(rows):
            for c in range(columns):
                here = heights[r][c]
                pacific[r][c] = (
                    r == 0
                    or c == 0
                    or (pacific[r - 1][c] and heights[r - 1][c] <= here)
                    or (pacific[r][c - 1] and heights[r][c - 1] <= here)
                )
        for r in reversed(range(rows)):
            for c in reversed(range(columns)):
                here = heights[r][c]
                atlantic[r][c] = (
                    r == rows - 1
                    or c == columns - 1
                    or (atlantic[r + 1][c] and heights[r + 1][c] <= here)
                    or (atlantic[r][c + 1] and heights[r][c + 1] <= here)
                )
        return [[r, c] for r in range(rows) for c in range(columns) if pacific[r][c] and atlantic[r][c]]
