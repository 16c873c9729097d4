class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        def walk(r, c, steps):
            if r < 0 or c < 0 or r == len(rooms) or c == len(rooms[0]) or rooms[r][c] < steps:
                return
            rooms[r][c] = steps
            walk(r + 1, c, steps + 1)
            walk(r - 1, c, steps + 1)
            walk(r, c + 1, steps + 1)
            walk(r, c - 1, steps + 1)

        gates = [(r, c) for r, row in enumerate(rooms) for c, cell in enumerate(row) if cell == 0]
        for r, c in gates:
            walk(r, c, 0)
