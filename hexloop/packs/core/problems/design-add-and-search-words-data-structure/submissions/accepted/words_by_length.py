class WordDictionary:
    def __init__(self):
        self.words = defaultdict(set)

    def addWord(self, word):
        self.words[len(word)].add(word)

    def search(self, word):
        places = [place for place, letter in enumerate(word) if letter != "."]
        for other in self.words[len(word)]:
            for place in places:
                if other[place] != word[place]:
                    break
            else:
                return True
        return False
