# Ticks each word off once it is used.
class Solution:
    def wordBreak(self, s: str, wordDict: List[str]) -> bool:
        @cache
        def cut(start, left):
            if start == len(s):
                return True
            return any(
                s.startswith(word, start) and cut(start + len(word), left - {word}) for word in left
            )

        return cut(0, frozenset(w for w in wordDict if w in s))
