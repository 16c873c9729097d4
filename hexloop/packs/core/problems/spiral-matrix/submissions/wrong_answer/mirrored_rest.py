# Turns the rest clockwise instead of anticlockwise, so that the next edge is not the right one.
class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        order = []
        while matrix:
            order += matrix[0]
            matrix = list(zip(*matrix[:0:-1]))
        return order
