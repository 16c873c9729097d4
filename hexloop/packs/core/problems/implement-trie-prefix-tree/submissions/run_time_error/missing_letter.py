# Follows the letters without asking whether they are there: KeyError.
class Trie:
    def __init__(self):
        self.root = {}

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node["end"] = True

    def search(self, word: str) -> bool:
        node = self.root
        for letter in word:
            node = node[letter]
        return "end" in node

    def startsWith(self, prefix: str) -> bool:
        node = self.root
        for letter in prefix:
            node = node[letter]
        return True
