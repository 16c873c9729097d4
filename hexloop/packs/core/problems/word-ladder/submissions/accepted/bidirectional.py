class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        unused = set(wordList)
        if endWord not in unused:
            return 0
        near, far = {beginWord}, {endWord}
        words = 1
        while near and far:
            words += 1
            if len(near) > len(far):
                near, far = far, near
            reached = set()
            for word in near:
                for at in range(len(word)):
                    for letter in "abcdefghijklmnopqrstuvwxyz":
                        other = word[:at] + letter + word[at + 1 :]
                        if other in far:
                            return words
                        if other in unused:
                            reached.add(other)
            unused -= reached
            near = reached
        return 0
