# Stops at the first way.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        def place(row):
            if len(row) == n:
                return row
            r = len(row)
            for c in range(n):
                if all(other != c and abs(other - c) != r - k for k, other in enumerate(row)):
                    way = place(row + [c])
                    if way:
                        return way
            return None

        way = place([])
        return [["." * c + "Q" + "." * (n - 1 - c) for c in way]] if way else []
