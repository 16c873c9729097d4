# Walks every route that does not meet itself: their number explodes.
class Solution:
    def minimumEffortPath(self, heights: List[List[int]]) -> int:
        rows, columns = len(heights), len(heights[0])
        path = set()

        def walk(i, j):
            if (i, j) == (rows - 1, columns - 1):
                return 0
            path.add((i, j))
            best = inf
            for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                if 0 <= a < rows and 0 <= b < columns and (a, b) not in path:
                    best = min(best, max(walk(a, b), abs(heights[a][b] - heights[i][j])))
            path.remove((i, j))
            return best

        return walk(0, 0)
