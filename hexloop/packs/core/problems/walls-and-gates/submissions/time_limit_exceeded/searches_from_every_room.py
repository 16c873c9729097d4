# A search of its own for each room: in a long corridor each of them walks over half of it.
class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        rows, columns = len(rooms), len(rooms[0])

        def nearest(r, c):
            seen, queue = {(r, c)}, deque([(r, c, 0)])
            while queue:
                y, x, steps = queue.popleft()
                if rooms[y][x] == 0:
                    return steps
                for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                    if 0 <= ny < rows and 0 <= nx < columns and rooms[ny][nx] != -1 and (ny, nx) not in seen:
                        seen.add((ny, nx))
                        queue.append((ny, nx, steps + 1))
            return 2147483647

        for r in range(rows):
            for c in range(columns):
                if rooms[r][c] > 0:
                    rooms[r][c] = nearest(r, c)
