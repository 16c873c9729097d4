# Breadth-first: takes the largest value on a way with the fewest rooms.
class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)
        latest, queue = {(0, 0): grid[0][0]}, deque([(0, 0)])
        while queue:
            r, c = queue.popleft()
            for a, b in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if 0 <= a < n and 0 <= b < n and (a, b) not in latest:
                    latest[a, b] = max(latest[r, c], grid[a][b])
                    queue.append((a, b))
        return latest[n - 1, n - 1]
