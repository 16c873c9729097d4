# Minimizes the largest difference between neighbors: another problem.
class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        heap, seen = [(0, 0, 0)], set()
        while heap:
            step, r, c = heappop(heap)
            if r == c == n - 1:
                return step
            if (r, c) in seen:
                continue
            seen.add((r, c))
            for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if 0 <= a < n and 0 <= b < n:
                    heappush(heap, (max(step, abs(grid[a][b] - grid[r][c])), a, b))
