# A row holds n numbers, not m: on a wall that is not square the row runs out, IndexError.
class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        m, n = len(matrix), len(matrix[0])
        low, high = 0, m * n - 1
        while low <= high:
            mid = (low + high) // 2
            number = matrix[mid // m][mid % m]
            if number == target:
                return True
            if number < target:
                low = mid + 1
            else:
                high = mid - 1
        return False
