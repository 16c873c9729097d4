class Solution:
    def spiralOrder(self, matrix: List[List[int]]) -> List[int]:
        left = {(r, c): value for r, row in enumerate(matrix) for c, value in enumerate(row)}
        r, c, down, across = 0, 0, 0, 1
        order = [left.pop((0, 0))]
        while left:
            if (r + down, c + across) not in left:
                down, across = across, -down
            r, c = r + down, c + across
            order.append(left.pop((r, c)))
        return order
