# The pattern leaves the letter out without a star in its place: "abc" and "bcd" share "bc".
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        families = defaultdict(list)
        for word in wordList:
            for at in range(len(word)):
                families[word[:at] + word[at + 1 :]].append(word)
        seen, queue = {beginWord}, deque([(beginWord, 1)])
        while queue:
            word, words = queue.popleft()
            if word == endWord:
                return words
            for at in range(len(word)):
                for other in families[word[:at] + word[at + 1 :]]:
                    if other not in seen:
                        seen.add(other)
                        queue.append((other, words + 1))
        return 0
