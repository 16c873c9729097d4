# Notices the end of the word only on a further free square: a word that fills its corner is missed.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def spells(r, c, k):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] == "":
                return False
            if k == len(word):
                return True
            if board[r][c] != word[k]:
                return False
            board[r][c] = ""
            found = any(spells(a, b, k + 1) for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)))
            board[r][c] = word[k]
            return found

        return any(spells(r, c, 0) for r in range(rows) for c in range(columns))
