# Follows the rain from each field anew: in a level basin every one of them walks over all of it.
class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        rows, columns = len(heights), len(heights[0])

        def both(r, c):
            seen, stack = {(r, c)}, [(r, c)]
            pacific = atlantic = False
            while stack and not (pacific and atlantic):
                y, x = stack.pop()
                pacific = pacific or y == 0 or x == 0
                atlantic = atlantic or y == rows - 1 or x == columns - 1
                for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                    if 0 <= ny < rows and 0 <= nx < columns and (ny, nx) not in seen and heights[ny][nx] <= heights[y][x]:
                        seen.add((ny, nx))
                        stack.append((ny, nx))
            return pacific and atlantic

        return [[r, c] for r in range(rows) for c in range(columns) if both(r, c)]
