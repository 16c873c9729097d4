class Solution:
    def minimumEffortPath(self, heights: List[List[int]]) -> int:
        rows, columns = len(heights), len(heights[0])
        goal = rows - 1, columns - 1

        def reaches(limit):
            seen, stack = {(0, 0)}, [(0, 0)]
            while stack:
                i, j = stack.pop()
                if (i, j) == goal:
                    return True
                for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                    if 0 <= a < rows and 0 <= b < columns and (a, b) not in seen:
                        if abs(heights[a][b] - heights[i][j]) <= limit:
                            seen.add((a, b))
                            stack.append((a, b))
            return False

        return bisect_left(range(10**6), True, key=reaches)
