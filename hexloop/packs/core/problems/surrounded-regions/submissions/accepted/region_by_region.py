class Solution:
    def solve(self, board: List[List[str]]) -> None:
        rows, columns = len(board), len(board[0])
        seen = set()
        for r in range(rows):
            for c in range(columns):
                if board[r][c] == "X" or (r, c) in seen:
                    continue
                seen.add((r, c))
                region = [(r, c)]
                surrounded = True
                for y, x in region:
                    for ny, nx in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                        if not (0 <= ny < rows and 0 <= nx < columns):
                            surrounded = False
                        elif board[ny][nx] == "O" and (ny, nx) not in seen:
                            seen.add((ny, nx))
                            region.append((ny, nx))
                if surrounded:
                    for y, x in region:
                        board[y][x] = "X"
