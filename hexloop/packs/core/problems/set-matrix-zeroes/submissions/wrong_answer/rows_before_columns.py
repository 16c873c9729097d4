# Clears the rows first and then asks the cleared table which columns hold a zero.
class Solution:
    def setZeroes(self, matrix: List[List[int]]) -> None:
        for row in matrix:
            if 0 in row:
                row[:] = [0] * len(row)
        for c in range(len(matrix[0])):
            if any(row[c] == 0 for row in matrix):
                for row in matrix:
                    row[c] = 0
