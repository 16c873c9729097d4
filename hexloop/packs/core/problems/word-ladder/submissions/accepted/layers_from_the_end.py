from string import ascii_lowercase


class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList) | {beginWord}
        layer = {endWord} & set(wordList)
        words = 1
        while layer and beginWord not in layer:
            left -= layer
            layer = {
                other
                for word in layer
                for at, old in enumerate(word)
                for letter in ascii_lowercase
                if (other := word[:at] + letter + word[at + 1 :]) in left
            }
            words += 1
        return words if layer else 0
