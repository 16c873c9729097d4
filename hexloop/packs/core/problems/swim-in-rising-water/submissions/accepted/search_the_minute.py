class Solution:
    def swimInWater(self, grid: List[List[int]]) -> int:
        n = len(grid)

        def arrives(minute):
            open_rooms = {(r, c) for r in range(n) for c in range(n) if grid[r][c] <= minute}
            stack = [(0, 0)]
            while stack:
                r, c = stack.pop()
                if (r, c) in open_rooms:
                    open_rooms.remove((r, c))
                    stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
            return (n - 1, n - 1) not in open_rooms

        low, high = max(grid[0][0], grid[-1][-1]), n * n
        while low < high:
            middle = (low + high) // 2
            if arrives(middle):
                high = middle
            else:
                low = middle + 1
        return low
