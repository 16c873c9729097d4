class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        def fine(squares):
            digits = [square for square in squares if square != "."]
            return len(digits) == len(set(digits))

        boxes = [
            [board[r][c] for r in range(top, top + 3) for c in range(side, side + 3)]
            for top in (0, 3, 6)
            for side in (0, 3, 6)
        ]
        return all(map(fine, board)) and all(map(fine, zip(*board))) and all(map(fine, boxes))
