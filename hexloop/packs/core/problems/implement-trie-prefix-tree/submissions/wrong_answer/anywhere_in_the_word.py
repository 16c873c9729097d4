# Keeps every piece of a word, not only its beginnings.
class Trie:
    def __init__(self):
        self.words = set()
        self.pieces = set()

    def insert(self, word: str) -> None:
        self.words.add(word)
        for start in range(min(len(word), 20)):
            for end in range(start + 1, len(word) + 1):
                self.pieces.add(word[start:end])

    def search(self, word: str) -> bool:
        return word in self.words

    def startsWith(self, prefix: str) -> bool:
        return prefix in self.pieces
