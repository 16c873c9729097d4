class NumMatrix:
    def __init__(self, matrix: List[List[int]]):
        self.sums = [[0] * (len(matrix[0]) + 1)]
        for row in matrix:
            run, above = 0, self.sums[-1]
            line = [0]
            for c, value in enumerate(row, 1):
                run += value
                line.append(run + above[c])
            self.sums.append(line)

    def sumRegion(self, row1: int, col1: int, row2: int, col2: int) -> int:
        above, below = self.sums[row1], self.sums[row2 + 1]
        return below[col2 + 1] - below[col1] - above[col2 + 1] + above[col1]
