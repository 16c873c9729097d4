class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        @cache
        def cut(start):
            if start == len(s):
                return True
            for word in wordDict:
                if s.startswith(word, start) and cut(start + len(word)):
                    return True
            return False

        return cut(0)
