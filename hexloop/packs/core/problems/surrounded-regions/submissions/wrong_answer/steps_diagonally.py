# Eight neighbors: a region that touches a safe one at a corner is kept.
class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])
        stack = [(r, c) for r in range(rows) for c in range(columns) if r in (0, rows - 1) or c in (0, columns - 1)]
        while stack:
            r, c = stack.pop()
            if 0 <= r < rows and 0 <= c < columns and board[r][c] == "O":
                board[r][c] = "S"
                stack += [(r + dr, c + dc) for dr in (-1, 0, 1) for dc in (-1, 0, 1)]
        for row in board:
            for c in range(columns):
                row[c] = "O" if row[c] == "S" else "X"
