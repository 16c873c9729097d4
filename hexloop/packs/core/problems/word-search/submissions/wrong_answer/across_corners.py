# Steps to all eight squares around.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def spells(r, c, k, path):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[k] or (r, c) in path:
                return False
            if k == len(word) - 1:
                return True
            around = [(r + a, c + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]
            return any(spells(a, b, k + 1, path | {(r, c)}) for a, b in around)

        return any(spells(r, c, 0, frozenset()) for r in range(rows) for c in range(columns))
