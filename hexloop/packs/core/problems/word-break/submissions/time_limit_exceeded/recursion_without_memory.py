# The same rest of the text is tried again for each way of cutting what stands before it.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        words = set(wordDict)

        def cut(start):
            if start == len(s):
                return True
            for end in range(start + 1, len(s) + 1):
                if s[start:end] in words and cut(end):
                    return True
            return False

        return cut(0)
