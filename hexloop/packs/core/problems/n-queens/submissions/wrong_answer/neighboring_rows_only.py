# Tests the diagonals against the row above only, as if a queen moved like a king.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found = []

        def place(row):
            if len(row) == n:
                found.append(["." * c + "Q" + "." * (n - 1 - c) for c in row])
                return
            for c in range(n):
                if c not in row and (not row or abs(c - row[-1]) > 1):
                    place(row + [c])

        place([])
        return found
