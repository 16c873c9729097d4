class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        UNKNOWN = 2**31 - 1
        rows, columns = len(rooms), len(rooms[0])
        reached = [(r, c) for r in range(rows) for c in range(columns) if rooms[r][c] == 0]
        for r, c in reached:
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < rows and 0 <= x < columns and rooms[y][x] == UNKNOWN:
                    rooms[y][x] = rooms[r][c] + 1
                    reached.append((y, x))
