# Goes to the first fitting neighbor and never comes back to try another.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        rows, columns = len(board), len(board[0])
        for r in range(rows):
            for c in range(columns):
                if board[r][c] != word[0]:
                    continue
                path = [(r, c)]
                while len(path) < len(word):
                    y, x = path[-1]
                    for a, b in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                        inside = 0 <= a < rows and 0 <= b < columns
                        if inside and (a, b) not in path and board[a][b] == word[len(path)]:
                            path.append((a, b))
                            break
                    else:
                        break
                if len(path) == len(word):
                    return True
        return False
