# Dijkstra with the sum of the values, as if the minutes followed each other.
class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        heap, seen = [(grid[0][0], 0, 0)], set()
        while heap:
            total, r, c = heappop(heap)
            if r == c == n - 1:
                return total
            if (r, c) in seen:
                continue
            seen.add((r, c))
            for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if 0 <= a < n and 0 <= b < n:
                    heappush(heap, (total + grid[a][b], a, b))
