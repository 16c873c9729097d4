class Solution:
    def setZeroes(self, matrix: List[List[int]]) -> None:
        bad_rows, bad_columns = set(), set()
        for r, row in enumerate(matrix):
            for c, value in enumerate(row):
                if value == 0:
                    bad_rows.add(r)
                    bad_columns.add(c)
        for r, row in enumerate(matrix):
            for c in range(len(row)):
                if r in bad_rows or c in bad_columns:
                    row[c] = 0
