# Asks only whether each letter lies inside some word.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        covered = [False] * len(s)
        for word in wordDict:
            i = s.find(word)
            while i != -1:
                for k in range(i, i + len(word)):
                    covered[k] = True
                i = s.find(word, i + 1)
        return all(covered)
