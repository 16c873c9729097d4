# Greedy: takes the longest word that fits and never looks back.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        wordDict.sort(key=len, reverse=True)
        i = 0
        while i < len(s):
            for word in wordDict:
                if s.startswith(word, i):
                    i += len(word)
                    break
            else:
                return False
        return True
