class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        opens = {grid[r][c]: (r, c) for r in range(n) for c in range(n)}
        parent = {}

        def find(room):
            while parent[room] != room:
                parent[room] = parent[parent[room]]
                room = parent[room]
            return room

        first, last = (0, 0), (n - 1, n - 1)
        for minute in range(n * n):
            r, c = room = opens[minute]
            parent[room] = room
            for other in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if other in parent:
                    parent[find(other)] = room
            if first in parent and last in parent and find(first) == find(last):
                return minute
