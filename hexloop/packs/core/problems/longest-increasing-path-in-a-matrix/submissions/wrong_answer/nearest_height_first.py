# Greedy: always steps to the lowest of the higher neighbors.
class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        rows, columns = len(matrix), len(matrix[0])
        best = 0
        for i in range(rows):
            for j in range(columns):
                x, y, length = i, j, 1
                while True:
                    ahead = [
                        (matrix[a][b], a, b)
                        for a, b in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
                        if 0 <= a < rows and 0 <= b < columns and matrix[a][b] > matrix[x][y]
                    ]
                    if not ahead:
                        break
                    _, x, y = min(ahead)
                    length += 1
                best = max(best, length)
        return best
