# Compares plain dictionaries, in which a letter that has left stays with a count of zero.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        wanted, window = {}, {}
        for c in s1:
            wanted[c] = wanted.get(c, 0) + 1
        for i, c in enumerate(s2):
            window[c] = window.get(c, 0) + 1
            if i >= len(s1):
                window[s2[i - len(s1)]] -= 1
            if window == wanted:
                return True
        return False
