# One search after the other, and each writes only cells that are unknown: the first exit takes every room.
class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        rows, columns = len(rooms), len(rooms[0])
        gates = [(r, c) for r in range(rows) for c in range(columns) if rooms[r][c] == 0]
        for gate in gates:
            queue = deque([gate])
            while queue:
                r, c = queue.popleft()
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if 0 <= y < rows and 0 <= x < columns and rooms[y][x] == 2147483647:
                        rooms[y][x] = rooms[r][c] + 1
                        queue.append((y, x))
