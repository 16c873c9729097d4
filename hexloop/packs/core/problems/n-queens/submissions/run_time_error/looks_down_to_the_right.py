# Walks along the diagonal without asking for the right edge: IndexError.
class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        board = [["."] * n for _ in range(n)]
        found = []

        def safe(r, c):
            for k in range(1, r + 1):
                if "Q" in (board[r - k][c], board[r - k][c - k], board[r - k][c + k]):
                    return False
            return True

        def place(r):
            if r == n:
                found.append(["".join(row) for row in board])
                return
            for c in range(n):
                if safe(r, c):
                    board[r][c] = "Q"
                    place(r + 1)
                    board[r][c] = "."

        place(0)
        return found
