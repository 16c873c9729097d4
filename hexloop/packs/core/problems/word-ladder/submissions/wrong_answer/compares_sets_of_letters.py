# Compares which letters two words hold, not where: "tea" and "ate" look alike, and "eel" and "lee" too.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        seen, queue = {beginWord}, deque([(beginWord, 1)])
        while queue:
            word, words = queue.popleft()
            if word == endWord:
                return words
            for other in wordList:
                if other not in seen and sum((Counter(word) - Counter(other)).values()) <= 1:
                    seen.add(other)
                    queue.append((other, words + 1))
        return 0
