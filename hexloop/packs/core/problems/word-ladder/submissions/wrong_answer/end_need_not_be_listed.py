# Compares with endWord before it asks the list: a ladder may end with a word that is not in it.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList)
        queue = deque([(beginWord, 1)])
        while queue:
            word, words = queue.popleft()
            if sum(a != b for a, b in zip(word, endWord)) <= 1:
                return words + (word != endWord)
            for at in range(len(word)):
                for letter in "abcdefghijklmnopqrstuvwxyz":
                    other = word[:at] + letter + word[at + 1 :]
                    if other in left:
                        left.remove(other)
                        queue.append((other, words + 1))
        return 0
