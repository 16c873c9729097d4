# Remembers which letters occur at which place, and mixes the letters of different words.
class Trie:
    def __init__(self):
        self.places = defaultdict(set)
        self.lengths = set()

    def insert(self, word: str) -> None:
        self.lengths.add(len(word))
        for place, letter in enumerate(word):
            self.places[place].add(letter)

    def search(self, word: str) -> bool:
        return len(word) in self.lengths and self.startsWith(word)

    def startsWith(self, prefix: str) -> bool:
        return all(letter in self.places[place] for place, letter in enumerate(prefix))
