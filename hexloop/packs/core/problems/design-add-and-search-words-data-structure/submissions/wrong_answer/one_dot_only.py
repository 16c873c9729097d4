# Tries all letters for the first dot, and takes the second one as a letter.
class WordDictionary:
    def __init__(self):
        self.words = set()

    def addWord(self, word: str) -> None:
        self.words.add(word)

    def search(self, word: str) -> bool:
        if word in self.words:
            return True
        return any(word.replace(".", letter, 1) in self.words for letter in string.ascii_lowercase)
