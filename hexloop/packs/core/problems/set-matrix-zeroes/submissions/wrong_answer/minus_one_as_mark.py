# Marks what is to be cleared with -1, which may be a reading.
class Solution:
    def setZeroes(self, matrix: List[List[int]]) -> None:
        rows, columns = len(matrix), len(matrix[0])
        for r in range(rows):
            for c in range(columns):
                if matrix[r][c] == 0:
                    for x in range(columns):
                        matrix[r][x] = matrix[r][x] and -1
                    for y in range(rows):
                        matrix[y][c] = matrix[y][c] and -1
        for row in matrix:
            row[:] = [0 if value == -1 else value for value in row]
