class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        rows, columns, boxes = [0] * 9, [0] * 9, [0] * 9
        for at in range(81):
            r, c = divmod(at, 9)
            if board[r][c] == ".":
                continue
            bit, b = 1 << int(board[r][c]), r // 3 * 3 + c // 3
            if (rows[r] | columns[c] | boxes[b]) & bit:
                return False
            rows[r] |= bit
            columns[c] |= bit
            boxes[b] |= bit
        return True
