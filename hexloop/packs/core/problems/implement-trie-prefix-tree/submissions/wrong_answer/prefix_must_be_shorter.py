# Asks for a letter that follows, so a whole word does not begin with itself.
class Trie:
    def __init__(self):
        self.root = {}
        self.words = set()

    def insert(self, word: str) -> None:
        self.words.add(word)
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})

    def search(self, word: str) -> bool:
        return word in self.words

    def startsWith(self, prefix: str) -> bool:
        node = self.root
        for letter in prefix:
            if letter not in node:
                return False
            node = node[letter]
        return bool(node)
