# Compares every word with every other: 25 million pairs for the longest list.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        words = [beginWord, *wordList]
        neighbors = {word: [] for word in words}
        for word in words:
            for other in words:
                if sum(a != b for a, b in zip(word, other)) == 1:
                    neighbors[word].append(other)
        seen, queue = {beginWord}, deque([(beginWord, 1)])
        while queue:
            word, count = queue.popleft()
            if word == endWord:
                return count
            for other in neighbors[word]:
                if other not in seen:
                    seen.add(other)
                    queue.append((other, count + 1))
        return 0
