class Trie:
    def __init__(self):
        self.words = set()
        self.beginnings = set()

    def insert(self, word):
        if word not in self.words:
            self.words.add(word)
            self.beginnings.update(accumulate(word))

    def search(self, word):
        return word in self.words

    def startsWith(self, prefix):
        return prefix in self.beginnings
