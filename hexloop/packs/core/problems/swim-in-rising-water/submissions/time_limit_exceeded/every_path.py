# Walks every path that enters no room twice.
class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        sys.setrecursionlimit(10_000)

        def best(r, c, path):
            if not (0 <= r < n and 0 <= c < n) or (r, c) in path:
                return inf
            if r == c == n - 1:
                return grid[r][c]
            path.add((r, c))
            rest = min(best(r + 1, c, path), best(r, c + 1, path), best(r - 1, c, path), best(r, c - 1, path))
            path.remove((r, c))
            return max(grid[r][c], rest)

        return best(0, 0, set())
