# Checks rows and columns only.
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        for line in [*board, *zip(*board)]:
            digits = [square for square in line if square != "."]
            if len(set(digits)) < len(digits):
                return False
        return True
