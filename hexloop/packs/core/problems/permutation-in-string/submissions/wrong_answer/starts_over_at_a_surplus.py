# Empties the window at a letter that is too many, where dropping a few would do.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        spare = Counter(s1)
        length = 0
        for c in s2:
            if spare[c] == 0:
                spare = Counter(s1)
                length = 0
            if spare[c] > 0:
                spare[c] -= 1
                length += 1
            if length == len(s1):
                return True
        return False
