# Rows plus columns to the nearest rotten orange, as if rot could cross empty cells.
class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        cells = [(r, c, cell) for r, row in enumerate(grid) for c, cell in enumerate(row)]
        rotten = [(r, c) for r, c, cell in cells if cell == 2]
        fresh = [(r, c) for r, c, cell in cells if cell == 1]
        if not fresh:
            return 0
        if not rotten:
            return -1
        return max(min(abs(r - y) + abs(c - x) for y, x in rotten) for r, c in fresh)
