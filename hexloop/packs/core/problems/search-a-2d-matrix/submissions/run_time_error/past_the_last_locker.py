# When target is above all numbers, the lower bound is m · n, and that locker does not exist: IndexError.
class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        n = len(matrix[0])
        low, high = 0, len(matrix) * n
        while low < high:
            mid = (low + high) // 2
            if matrix[mid // n][mid % n] < target:
                low = mid + 1
            else:
                high = mid
        return matrix[low // n][low % n] == target
