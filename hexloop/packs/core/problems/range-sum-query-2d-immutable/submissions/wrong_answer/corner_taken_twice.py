# Takes the corner away twice and does not add it again.
class NumMatrix:
    def __init__(self, matrix: List[List[int]]):
        self.sums = [[0] * (len(matrix[0]) + 1) for _ in range(len(matrix) + 1)]
        for r, row in enumerate(matrix):
            for c, value in enumerate(row):
                self.sums[r + 1][c + 1] = value + self.sums[r][c + 1] + self.sums[r + 1][c] - self.sums[r][c]

    def sumRegion(self, row1: int, col1: int, row2: int, col2: int) -> int:
        return self.sums[row2 + 1][col2 + 1] - self.sums[row1][col2 + 1] - self.sums[row2 + 1][col1]
