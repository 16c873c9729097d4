# Builds a new table and binds it to the local name.
class Solution:
    def setZeroes(self, matrix: List[List[int]]) -> None:
        bad = [0 in column for column in zip(*matrix)]
        matrix = [[0 if 0 in row or bad[c] else value for c, value in enumerate(row)] for row in matrix]
