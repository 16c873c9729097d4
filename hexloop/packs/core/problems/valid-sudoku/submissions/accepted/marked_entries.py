class Solution(object):
    def isValidSudoku(self, board):
        """
        :type board: List[List[str]]
        :rtype: bool
        """
        seen = []
        for r, row in enumerate(board):
            for c, digit in enumerate(row):
                if digit != ".":
                    seen += [("row", r, digit), ("column", c, digit), ("box", r // 3, c // 3, digit)]
        return len(seen) == len(set(seen))
