# The dot runs over the end mark as well, and a word that is one letter too short fits.
class WordDictionary:
    def __init__(self):
        self.root = {}

    def addWord(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node["end"] = {"end": {}}

    def search(self, word: str) -> bool:
        def fits(node, i):
            if i == len(word):
                return "end" in node
            if word[i] != ".":
                return word[i] in node and fits(node[word[i]], i + 1)
            return any(fits(child, i + 1) for child in node.values())

        return fits(self.root, 0)
