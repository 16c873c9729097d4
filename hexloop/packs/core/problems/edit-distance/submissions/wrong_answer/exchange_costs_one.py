# Lets two neighbors be exchanged for one coin.
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        @cache
        def cost(i, j):
            if i == 0 or j == 0:
                return i + j
            best = min(
                cost(i - 1, j) + 1,
                cost(i, j - 1) + 1,
                cost(i - 1, j - 1) + (word1[i - 1] != word2[j - 1]),
            )
            if i > 1 and j > 1 and word1[i - 1] == word2[j - 2] and word1[i - 2] == word2[j - 1]:
                best = min(best, cost(i - 2, j - 2) + 1)
            return best

        return cost(len(word1), len(word2))
