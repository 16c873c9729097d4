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

        def walk(r, c, parent):
            letter = board[r][c]
            node = parent[letter]
            if "word" in node:
                found.append(node.pop("word"))
            board[r][c] = "#"
            for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if 0 <= a < rows and 0 <= b < columns and board[a][b] in node:
                    walk(a, b, node)
            board[r][c] = letter
            if not node:
                del parent[letter]

        for r in range(rows):
            for c in range(columns):
                if board[r][c] in root:
                    walk(r, c, root)
        return found
