# Counts which letters are missing and which are too many, whatever their order.
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        one, two = Counter(word1), Counter(word2)
        return max((one - two).total(), (two - one).total())
