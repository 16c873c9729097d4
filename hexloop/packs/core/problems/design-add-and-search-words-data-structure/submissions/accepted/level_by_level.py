class TrieNode:
    def __init__(self):
        self.children = {}
        self.is_word = False


class WordDictionary:

    def __init__(self):
        self.root = TrieNode()

    def addWord(self, word: str) -> None:
        node = self.root
        for letter in word:
            if letter not in node.children:
                node.children[letter] = TrieNode()
            node = node.children[letter]
        node.is_word = True

    def search(self, word: str) -> bool:
        nodes = [self.root]
        for letter in word:
            if letter == ".":
                nodes = [child for node in nodes for child in node.children.values()]
            else:
                nodes = [node.children[letter] for node in nodes if letter in node.children]
        return any(node.is_word for node in nodes)


# Your WordDictionary object will be instantiated and called as such:
# obj = WordDictionary()
# obj.addWord(word)
# param_2 = obj.search(word)
