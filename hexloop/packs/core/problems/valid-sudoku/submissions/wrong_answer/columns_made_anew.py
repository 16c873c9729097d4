# The sets of the columns are made inside the loop over rows, so they never hold more than one row.
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        boxes = defaultdict(set)
        for r in range(9):
            row = set()
            columns = defaultdict(set)
            for c in range(9):
                digit = board[r][c]
                if digit == ".":
                    continue
                if digit in row or digit in columns[c] or digit in boxes[r // 3, c // 3]:
                    return False
                row.add(digit)
                columns[c].add(digit)
                boxes[r // 3, c // 3].add(digit)
        return True
