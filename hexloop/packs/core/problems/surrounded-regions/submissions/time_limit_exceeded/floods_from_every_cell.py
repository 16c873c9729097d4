# Walks through the whole region again for each of its cells.
class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])

        def reaches_border(r, c):
            seen, stack = {(r, c)}, [(r, c)]
            while stack:
                y, x = stack.pop()
                if y in (0, rows - 1) or x in (0, columns - 1):
                    return True
                for cell in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                    if board[cell[0]][cell[1]] == "O" and cell not in seen:
                        seen.add(cell)
                        stack.append(cell)
            return False

        captured = [
            (r, c)
            for r in range(rows)
            for c in range(columns)
            if board[r][c] == "O" and not reaches_border(r, c)
        ]
        for r, c in captured:
            board[r][c] = "X"
