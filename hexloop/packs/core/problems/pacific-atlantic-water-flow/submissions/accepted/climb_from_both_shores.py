class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        rows, columns = len(heights), len(heights[0])

        def drains_into(shore):
            seen = set(shore)
            queue = deque(seen)
            while queue:
                r, c = queue.popleft()
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if 0 <= y < rows and 0 <= x < columns and (y, x) not in seen and heights[y][x] >= heights[r][c]:
                        seen.add((y, x))
                        queue.append((y, x))
            return seen

        pacific = [(0, c) for c in range(columns)] + [(r, 0) for r in range(rows)]
        atlantic = [(rows - 1, c) for c in range(columns)] + [(r, columns - 1) for r in range(rows)]
        return [[r, c] for r, c in drains_into(pacific) & drains_into(atlantic)]
