class Solution:
    def solve(self, board: List[List[str]]) -> None:
        m, n = len(board), len(board[0])

        def keep(i, j):
            if 0 <= i < m and 0 <= j < n and board[i][j] == "O":
                board[i][j] = "#"
                keep(i + 1, j)
                keep(i - 1, j)
                keep(i, j + 1)
                keep(i, j - 1)

        for i in range(m):
            keep(i, 0)
            keep(i, n - 1)
        for j in range(n):
            keep(0, j)
            keep(m - 1, j)
        for i in range(m):
            for j in range(n):
                board[i][j] = "O" if board[i][j] == "#" else "X"
