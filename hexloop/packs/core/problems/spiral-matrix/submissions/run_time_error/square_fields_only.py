# Takes the number of rows for the number of columns as well: falls off a field that is not square.
class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        n = len(matrix)
        low, high = 0, n - 1
        order = []
        while low < high:
            order += [matrix[low][c] for c in range(low, high)]
            order += [matrix[r][high] for r in range(low, high)]
            order += [matrix[high][c] for c in range(high, low, -1)]
            order += [matrix[r][low] for r in range(high, low, -1)]
            low, high = low + 1, high - 1
        return order + [matrix[low][low]] * (low == high)
