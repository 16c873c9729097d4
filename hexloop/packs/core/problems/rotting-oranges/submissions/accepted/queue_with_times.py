class Solution:
    def orangesRotting(self, grid: List[List[int]]) -> int:
        cells = {(r, c): cell for r, row in enumerate(grid) for c, cell in enumerate(row)}
        queue = deque((at, 0) for at, cell in cells.items() if cell == 2)
        fresh = {at for at, cell in cells.items() if cell == 1}
        time = 0
        while queue:
            (r, c), time = queue.popleft()
            for at in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if at in fresh:
                    fresh.remove(at)
                    queue.append((at, time + 1))
        return -1 if fresh else time
