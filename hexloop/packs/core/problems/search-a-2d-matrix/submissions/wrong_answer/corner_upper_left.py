# From the upper left both ways lead to greater numbers, so the choice of the row is a guess.
class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        i = j = 0
        while i < len(matrix) and j < len(matrix[0]):
            if matrix[i][j] == target:
                return True
            if j + 1 < len(matrix[0]) and matrix[i][j + 1] <= target:
                j += 1
            else:
                i += 1
        return False
