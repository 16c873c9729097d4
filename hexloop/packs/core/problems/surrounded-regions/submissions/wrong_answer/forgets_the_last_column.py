# Starts from the first row, the last row and the first column, but not from the last column.
class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])

        def keep(r, c):
            if 0 <= r < rows and 0 <= c < columns and board[r][c] == "O":
                board[r][c] = "S"
                for y, x in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                    keep(y, x)

        for r in range(rows):
            keep(r, 0)
        for c in range(columns):
            keep(0, c)
            keep(rows - 1, c)
        for row in board:
            for c in range(columns):
                row[c] = "O" if row[c] == "S" else "X"
