class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        board = [["."] * n for _ in range(n)]
        found = []

        def safe(r, c):
            return all(
                board[k][c] != "Q"
                and (c - (r - k) < 0 or board[k][c - (r - k)] != "Q")
                and (c + (r - k) >= n or board[k][c + (r - k)] != "Q")
                for k in range(r)
            )

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
