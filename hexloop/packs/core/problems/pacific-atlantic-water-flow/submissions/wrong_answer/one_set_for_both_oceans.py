# Both searches mark the same set: what the first has reached the second never enters.
class Solution:
    def pacificAtlantic(self, heights: List[List[int]]) -> List[List[int]]:
        rows, columns = len(heights), len(heights[0])
        visited, reached = set(), {"P": set(), "A": set()}

        def climb(r, c, ocean):
            reached[ocean].add((r, c))
            if (r, c) in visited:
                return
            visited.add((r, c))
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < rows and 0 <= x < columns and heights[y][x] >= heights[r][c]:
                    climb(y, x, ocean)

        for r in range(rows):
            climb(r, 0, "P")
            climb(r, columns - 1, "A")
        for c in range(columns):
            climb(0, c, "P")
            climb(rows - 1, c, "A")
        return [[r, c] for r, c in reached["P"] & reached["A"]]
