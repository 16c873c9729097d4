# A stack instead of a queue: some ladder is found, but not the shortest.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList)
        stack = [(beginWord, 1)]
        while stack:
            word, words = stack.pop()
            if word == endWord:
                return words
            for at in range(len(word)):
                for letter in "abcdefghijklmnopqrstuvwxyz":
                    other = word[:at] + letter + word[at + 1 :]
                    if other in left:
                        left.remove(other)
                        stack.append((other, words + 1))
        return 0
