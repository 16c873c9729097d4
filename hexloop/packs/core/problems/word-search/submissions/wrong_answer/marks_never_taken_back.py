# A square that failed once stays marked for the rest of this start.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])

        def spells(r, c, k, seen):
            if k == len(word):
                return True
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[k] or (r, c) in seen:
                return False
            seen.add((r, c))
            return any(spells(a, b, k + 1, seen) for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)))

        return any(spells(r, c, 0, set()) for r in range(rows) for c in range(columns))
