class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        n = len(matrix[0])
        size = len(matrix) * n
        low, high = 0, size
        while low < high:
            mid = (low + high) // 2
            if matrix[mid // n][mid % n] < target:
                low = mid + 1
            else:
                high = mid
        return low < size and matrix[low // n][low % n] == target
