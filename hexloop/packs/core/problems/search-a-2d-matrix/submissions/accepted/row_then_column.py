class Solution:
    def searchMatrix(self, matrix: List[List[int]], target: int) -> bool:
        low, high = 0, len(matrix) - 1
        while low <= high:
            mid = (low + high) // 2
            row = matrix[mid]
            if target < row[0]:
                high = mid - 1
            elif target > row[-1]:
                low = mid + 1
            else:
                at = bisect_left(row, target)
                return row[at] == target
        return False
