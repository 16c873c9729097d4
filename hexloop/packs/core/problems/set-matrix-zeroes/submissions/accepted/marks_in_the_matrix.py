class Solution:
    def setZeroes(self, matrix: List[List[int]]) -> None:
        rows, columns = range(len(matrix)), range(len(matrix[0]))
        first_row = 0 in matrix[0]
        first_column = any(row[0] == 0 for row in matrix)
        for r in rows[1:]:
            for c in columns[1:]:
                if matrix[r][c] == 0:
                    matrix[r][0] = matrix[0][c] = 0
        for r in rows[1:]:
            for c in columns[1:]:
                if matrix[r][0] == 0 or matrix[0][c] == 0:
                    matrix[r][c] = 0
        if first_row:
            matrix[0] = [0] * len(columns)
        if first_column:
            for row in matrix:
                row[0] = 0
