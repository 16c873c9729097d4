# Puts in and takes out only, so a letter painted over costs two.
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        row = list(range(len(word2) + 1))
        for i, a in enumerate(word1, 1):
            new = [i]
            for j, b in enumerate(word2, 1):
                new.append(row[j - 1] if a == b else 1 + min(row[j], new[-1]))
            row = new
        return row[-1]
