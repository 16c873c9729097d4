# Eight neighbors: a diagonal step counts as one.
class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        rows, columns = len(rooms), len(rooms[0])
        queue = deque((r, c) for r in range(rows) for c in range(columns) if rooms[r][c] == 0)
        while queue:
            r, c = queue.popleft()
            for y in range(max(r - 1, 0), min(r + 2, rows)):
                for x in range(max(c - 1, 0), min(c + 2, columns)):
                    if rooms[y][x] == 2147483647:
                        rooms[y][x] = rooms[r][c] + 1
                        queue.append((y, x))
