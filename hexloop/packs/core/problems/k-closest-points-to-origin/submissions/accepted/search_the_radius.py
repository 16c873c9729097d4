class Solution:
    def kClosest(self, points: List[List[int]], k: int) -> List[List[int]]:
        squares = [x * x + y * y for x, y in points]
        low, high = 0, max(squares)
        while low < high:
            middle = (low + high) // 2
            if sum(square <= middle for square in squares) < k:
                low = middle + 1
            else:
                high = middle
        return [point for point, square in zip(points, squares) if square <= low]
