# re.match is content with the beginning of a longer word.
class WordDictionary:
    def __init__(self):
        self.words = defaultdict(list)

    def addWord(self, word: str) -> None:
        self.words[word[0]].append(word)
        self.words["."].append(word)

    def search(self, word: str) -> bool:
        pattern = re.compile(word)
        return any(pattern.match(known) for known in self.words[word[0]])
