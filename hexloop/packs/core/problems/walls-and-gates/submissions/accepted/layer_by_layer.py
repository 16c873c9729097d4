class Solution:
    def wallsAndGates(self, rooms: List[List[int]]) -> None:
        inside = {(r, c): cell for r, row in enumerate(rooms) for c, cell in enumerate(row)}
        unknown = {place for place, cell in inside.items() if cell > 0}
        layer = {place for place, cell in inside.items() if cell == 0}
        steps = 0
        while layer:
            for r, c in layer:
                rooms[r][c] = steps
            around = {place for r, c in layer for place in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))}
            layer = around & unknown
            unknown -= layer
            steps += 1
