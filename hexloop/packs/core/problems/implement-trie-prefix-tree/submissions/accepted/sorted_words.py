class Trie:
    def __init__(self):
        self.words = []

    def insert(self, word: str) -> None:
        insort(self.words, word)

    def search(self, word: str) -> bool:
        return self._first_from(word) == word

    def startsWith(self, prefix: str) -> bool:
        return self._first_from(prefix).startswith(prefix)

    def _first_from(self, text):
        at = bisect_left(self.words, text)
        return self.words[at] if at < len(self.words) else ""


# Your Trie object will be instantiated and called as such:
# obj = Trie()
# obj.insert(word)
# param_2 = obj.search(word)
# param_3 = obj.startsWith(prefix)
