class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        heap = [(grid[0][0], 0, 0)]
        seen = {(0, 0)}
        latest = 0
        while True:
            minute, r, c = heappop(heap)
            latest = max(latest, minute)
            if r == c == n - 1:
                return latest
            for room in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                a, b = room
                if room not in seen and 0 <= a < n and 0 <= b < n:
                    seen.add(room)
                    heappush(heap, (grid[a][b], a, b))
