class WordDictionary:
    def __init__(self):
        self.words = set()

    def addWord(self, word: str) -> None:
        self.words.add(word)

    def search(self, word: str) -> bool:
        # Two dots at most, so there are at most 26 · 26 words to look up.
        head, dot, tail = word.partition(".")
        if not dot:
            return word in self.words
        return any(self.search(head + letter + tail) for letter in string.ascii_lowercase)
