# Is content with the first mark on the way: a word that begins with a known word counts as known.
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
            if "end" in node:
                return True
            if letter not in node:
                return False
            node = node[letter]
        return "end" in node

    def startsWith(self, prefix: str) -> bool:
        node = self.root
        for letter in prefix:
            if letter not in node:
                return False
            node = node[letter]
        return True
