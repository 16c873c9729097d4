class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])
        queue = deque()
        for r, row in enumerate(board):
            for c, cell in enumerate(row):
                if cell == "O" and (r in (0, rows - 1) or c in (0, columns - 1)):
                    row[c] = "S"
                    queue.append((r, c))
        while queue:
            r, c = queue.popleft()
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= y < rows and 0 <= x < columns and board[y][x] == "O":
                    board[y][x] = "S"
                    queue.append((y, x))
        for row in board:
            row[:] = ["O" if cell == "S" else "X" for cell in row]
