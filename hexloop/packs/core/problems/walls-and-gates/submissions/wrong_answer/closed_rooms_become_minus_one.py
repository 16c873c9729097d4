# Writes -1 into rooms that no exit can be reached from.
class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        rows, columns = len(rooms), len(rooms[0])
        queue = deque((r, c) for r in range(rows) for c in range(columns) if rooms[r][c] == 0)
        while queue:
            r, c = queue.popleft()
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < rows and 0 <= x < columns and rooms[y][x] == 2147483647:
                    rooms[y][x] = rooms[r][c] + 1
                    queue.append((y, x))
        for row in rooms:
            for c, cell in enumerate(row):
                if cell == 2147483647:
                    row[c] = -1
