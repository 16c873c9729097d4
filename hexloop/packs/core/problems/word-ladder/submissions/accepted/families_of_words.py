class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        families = defaultdict(list)
        for word in wordList:
            for at in range(len(word)):
                families[word[:at] + "*" + word[at + 1 :]].append(word)
        seen = {beginWord}
        queue = deque([(beginWord, 1)])
        while queue:
            word, length = queue.popleft()
            if word == endWord:
                return length
            for at in range(len(word)):
                for other in families[word[:at] + "*" + word[at + 1 :]]:
                    if other not in seen:
                        seen.add(other)
                        queue.append((other, length + 1))
        return 0
