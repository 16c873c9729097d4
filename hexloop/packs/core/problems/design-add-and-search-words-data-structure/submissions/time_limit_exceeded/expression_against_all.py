# Holds a regular expression against every word that was added.
class WordDictionary:
    def __init__(self):
        self.words = []

    def addWord(self, word: str) -> None:
        self.words.append(word)

    def search(self, word: str) -> bool:
        return any(re.fullmatch(word, known) for known in self.words)
