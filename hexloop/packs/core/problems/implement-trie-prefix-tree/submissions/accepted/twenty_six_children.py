class Node:
    def __init__(self):
        self.children = [None] * 26
        self.is_word = False


class PrefixTree:

    def __init__(self):
        self.root = Node()

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            at = ord(letter) - ord("a")
            if node.children[at] is None:
                node.children[at] = Node()
            node = node.children[at]
        node.is_word = True

    def find(self, prefix):
        node = self.root
        for letter in prefix:
            node = node.children[ord(letter) - ord("a")]
            if node is None:
                return None
        return node

    def search(self, word: str) -> bool:
        node = self.find(word)
        return node is not None and node.is_word

    def startsWith(self, prefix: str) -> bool:
        return self.find(prefix) is not None
