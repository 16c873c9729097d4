# Deletes words wherever they stand: the letters around the gap join to words that were never there.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        for word in sorted(wordDict, key=len, reverse=True):
            s = s.replace(word, "")
        return s == ""
