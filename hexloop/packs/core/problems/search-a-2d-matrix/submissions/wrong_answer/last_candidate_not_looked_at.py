# low < high with both borders included: the search ends one look too early.
class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        n = len(matrix[0])
        low, high = 0, len(matrix) * n - 1
        while low < high:
            mid = (low + high) // 2
            number = matrix[mid // n][mid % n]
            if number == target:
                return True
            if number < target:
                low = mid + 1
            else:
                high = mid - 1
        return False
