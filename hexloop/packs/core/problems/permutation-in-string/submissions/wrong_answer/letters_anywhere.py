# Asks whether s2 has enough letters, wherever they stand.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        return not Counter(s1) - Counter(s2)
