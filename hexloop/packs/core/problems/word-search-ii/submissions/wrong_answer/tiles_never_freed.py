# Marks tiles and never takes the mark off again during a start: dead ends block other ways.
class Solution:
    def findWords(self, board: List[List[str]], words: List[str]) -> List[str]:
        root = {}
        for word in words:
            node = root
            for letter in word:
                node = node.setdefault(letter, {})
            node["word"] = word
        rows, columns = len(board), len(board[0])
        found = set()

        def walk(r, c, node, used):
            if not (0 <= r < rows and 0 <= c < columns) or (r, c) in used or board[r][c] not in node:
                return
            used.add((r, c))
            node = node[board[r][c]]
            if "word" in node:
                found.add(node["word"])
            for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                walk(a, b, node, used)

        for r in range(rows):
            for c in range(columns):
                walk(r, c, root, set())
        return list(found)
