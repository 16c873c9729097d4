# Takes the number of rows for both directions: a wide or a tall blanket breaks it.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        size = max(len(board), len(board[0]))

        def spells(r, c, k):
            if not (0 <= r < size and 0 <= c < size) or board[r][c] != word[k]:
                return False
            if k == len(word) - 1:
                return True
            board[r][c] = ""
            found = any(spells(a, b, k + 1) for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)))
            board[r][c] = word[k]
            return found

        return any(spells(r, c, 0) for r in range(size) for c in range(size))
