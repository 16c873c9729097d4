# Holds rows against the number of columns: IndexError on a board that is wider than high.
class Solution:
    def findWords(self, board: List[List[str]], words: List[str]) -> List[str]:
        root = {}
        for word in words:
            node = root
            for letter in word:
                node = node.setdefault(letter, {})
            node["word"] = word
        size = len(board[0])
        found = []

        def walk(r, c, node):
            if not (0 <= r < size and 0 <= c < size) or board[r][c] not in node:
                return
            letter, board[r][c] = board[r][c], "#"
            node = node[letter]
            if "word" in node:
                found.append(node.pop("word"))
            for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                walk(a, b, node)
            board[r][c] = letter

        for r in range(size):
            for c in range(size):
                walk(r, c, root)
        return found
