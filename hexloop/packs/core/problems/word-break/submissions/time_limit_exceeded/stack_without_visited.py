# Positions are pushed again each time that they are reached.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        stack = [0]
        while stack:
            start = stack.pop()
            if start == len(s):
                return True
            for word in wordDict:
                if s.startswith(word, start):
                    stack.append(start + len(word))
        return False
