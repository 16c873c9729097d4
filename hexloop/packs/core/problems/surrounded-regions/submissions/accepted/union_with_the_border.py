class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])
        border = rows * columns
        parent = list(range(border + 1))

        def find(a):
            while parent[a] != a:
                parent[a] = parent[parent[a]]
                a = parent[a]
            return a

        for r, row in enumerate(board):
            for c, cell in enumerate(row):
                if cell == "X":
                    continue
                here = r * columns + c
                if r in (0, rows - 1) or c in (0, columns - 1):
                    parent[find(here)] = find(border)
                if r and board[r - 1][c] == "O":
                    parent[find(here)] = find(here - columns)
                if c and row[c - 1] == "O":
                    parent[find(here)] = find(here - 1)
        for r, row in enumerate(board):
            for c in range(columns):
                if find(r * columns + c) != find(border):
                    row[c] = "X"
