# Looks for a single cut.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        words = set(wordDict)
        if s in words:
            return True
        for i in range(1, len(s)):
            if s[:i] in words and s[i:] in words:
                return True
        return False
