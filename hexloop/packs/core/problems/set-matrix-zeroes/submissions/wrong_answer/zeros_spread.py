# Clears while it searches, so that the zeros it wrote clear further rows and columns.
class Solution:
    def setZeroes(self, matrix: List[List[int]]) -> None:
        for r in range(len(matrix)):
            for c in range(len(matrix[0])):
                if matrix[r][c] == 0:
                    for x in range(len(matrix[0])):
                        matrix[r][x] = 0
                    for y in range(len(matrix)):
                        matrix[y][c] = 0
