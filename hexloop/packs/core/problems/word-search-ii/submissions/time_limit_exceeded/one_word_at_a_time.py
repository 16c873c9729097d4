# Searches the whole board for each word on its own.
class Solution:
    def findWords(self, board: List[List[str]], words: List[str]) -> List[str]:
        rows, columns = len(board), len(board[0])

        def spells(r, c, word, i):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] != word[i]:
                return False
            if i == len(word) - 1:
                return True
            letter, board[r][c] = board[r][c], "#"
            result = (
                spells(r - 1, c, word, i + 1)
                or spells(r + 1, c, word, i + 1)
                or spells(r, c - 1, word, i + 1)
                or spells(r, c + 1, word, i + 1)
            )
            board[r][c] = letter
            return result

        return [word for word in words if any(spells(r, c, word, 0) for r in range(rows) for c in range(columns))]
