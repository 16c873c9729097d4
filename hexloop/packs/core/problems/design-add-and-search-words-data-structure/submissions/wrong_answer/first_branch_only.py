# Returns what the first child says, and never tries the next.
class WordDictionary:
    def __init__(self):
        self.root = {}

    def addWord(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node["end"] = {}

    def search(self, word: str) -> bool:
        def fits(node, i):
            if i == len(word):
                return "end" in node
            if word[i] != ".":
                return word[i] in node and fits(node[word[i]], i + 1)
            for letter, child in node.items():
                if letter != "end":
                    return fits(child, i + 1)
            return False

        return fits(self.root, 0)
