# Turns cells into X while the flood goes on, before it is known whether the region reaches the border.
class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])
        for r in range(1, rows - 1):
            for c in range(1, columns - 1):
                stack, free = [(r, c)], False
                while stack and not free:
                    y, x = stack.pop()
                    if board[y][x] == "X":
                        continue
                    if y in (0, rows - 1) or x in (0, columns - 1):
                        free = True
                    else:
                        board[y][x] = "X"
                        stack += [(y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)]
