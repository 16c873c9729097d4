# Downhill with memory: a field that is still being searched counts as dry, and its neighbors remember that.
class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        rows, columns = len(heights), len(heights[0])
        known = {}

        def oceans(r, c):
            if (r, c) in known:
                return known[r, c]
            known[r, c] = set()
            reached = set()
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if y < 0 or x < 0:
                    reached.add("P")
                elif y == rows or x == columns:
                    reached.add("A")
                elif heights[y][x] <= heights[r][c]:
                    reached |= oceans(y, x)
            known[r, c] = reached
            return reached

        return [[r, c] for r in range(rows) for c in range(columns) if len(oceans(r, c)) == 2]
