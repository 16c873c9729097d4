# Compares letter by letter without asking whether the text is long enough: IndexError.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        reachable = [False] * (len(s) + 1)
        reachable[0] = True
        for i in range(len(s)):
            if not reachable[i]:
                continue
            for word in wordDict:
                k = 0
                while k < len(word) and s[i + k] == word[k]:
                    k += 1
                if k == len(word):
                    reachable[i + k] = True
        return reachable[len(s)]
