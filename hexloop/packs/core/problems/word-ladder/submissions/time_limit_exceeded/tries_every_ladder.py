# Backtracking over all ladders: their number explodes where words have many neighbors.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        words, path = set(wordList), {beginWord}
        best = inf

        def climb(word):
            nonlocal best
            if len(path) >= best:
                return
            if word == endWord:
                best = len(path)
                return
            for at in range(len(word)):
                for letter in "abcdefghijklmnopqrstuvwxyz":
                    other = word[:at] + letter + word[at + 1 :]
                    if other in words and other not in path:
                        path.add(other)
                        climb(other)
                        path.remove(other)

        climb(beginWord)
        return 0 if best == inf else best
