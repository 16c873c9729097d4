# int(".") raises ValueError.
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        seen = set()
        for r in range(9):
            for c in range(9):
                digit = int(board[r][c])
                for mark in (("r", r, digit), ("c", c, digit), ("b", r // 3, c // 3, digit)):
                    if digit and mark in seen:
                        return False
                    seen.add(mark)
        return True
