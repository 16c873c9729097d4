class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def spells(r, c, k):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[k]:
                return False
            if k == len(word) - 1:
                return True
            board[r][c] = "."
            found = spells(r - 1, c, k + 1) or spells(r + 1, c, k + 1) or spells(r, c - 1, k + 1) or spells(r, c + 1, k + 1)
            board[r][c] = word[k]
            return found

        return any(spells(r, c, 0) for r in range(rows) for c in range(columns))
