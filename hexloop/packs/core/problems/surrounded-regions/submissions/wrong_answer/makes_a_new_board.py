# Gives the name a new list; the caller's board stays as it was.
class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])
        safe = set()
        stack = [(r, c) for r in range(rows) for c in range(columns) if r in (0, rows - 1) or c in (0, columns - 1)]
        while stack:
            r, c = stack.pop()
            if 0 <= r < rows and 0 <= c < columns and board[r][c] == "O" and (r, c) not in safe:
                safe.add((r, c))
                stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
        board = [["O" if (r, c) in safe else "X" for c in range(columns)] for r in range(rows)]
