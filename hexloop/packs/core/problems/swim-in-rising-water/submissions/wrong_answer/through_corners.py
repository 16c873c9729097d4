# Also steps into rooms that touch at a corner only.
class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        heap, seen = [(grid[0][0], 0, 0)], {(0, 0)}
        while heap:
            minute, r, c = heappop(heap)
            if r == c == n - 1:
                return minute
            for a in range(max(0, r - 1), min(n, r + 2)):
                for b in range(max(0, c - 1), min(n, c + 2)):
                    if (a, b) not in seen:
                        seen.add((a, b))
                        heappush(heap, (max(minute, grid[a][b]), a, b))
