class Solution:
    def findWords(self, board: List[List[str]], words: List[str]) -> List[str]:
        wanted = set(words)
        beginnings = {word[:end] for word in words for end in range(1, len(word) + 1)}
        letters = {(r, c): letter for r, row in enumerate(board) for c, letter in enumerate(row)}
        found = set()
        # A stack of walks: the last tile, what was spelled, and the tiles used.
        stack = [(tile, letter, {tile}) for tile, letter in letters.items()]
        while stack:
            (r, c), text, used = stack.pop()
            if text not in beginnings:
                continue
            if text in wanted:
                found.add(text)
            for tile in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if tile in letters and tile not in used:
                    stack.append((tile, text + letters[tile], used | {tile}))
        return list(found)
