# Reports a word for every walk that spells it.
class Solution:
    def findWords(self, board: List[List[str]], words: List[str]) -> List[str]:
        root = {}
        for word in words:
            node = root
            for letter in word:
                node = node.setdefault(letter, {})
            node["word"] = word
        rows, columns = len(board), len(board[0])
        found = []

        def walk(r, c, node):
            if not (0 <= r < rows and 0 <= c < columns) or board[r][c] not in node:
                return
            letter, board[r][c] = board[r][c], "#"
            node = node[letter]
            if "word" in node:
                found.append(node["word"])
            for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                walk(a, b, node)
            board[r][c] = letter

        for r in range(rows):
            for c in range(columns):
                walk(r, c, root)
        return found
