# Compares sums of letter codes: a and d weigh as much as b and c.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        k = len(s1)
        wanted = sum(map(ord, s1))
        total = sum(map(ord, s2[:k]))
        if len(s2) >= k and total == wanted:
            return True
        for i in range(k, len(s2)):
            total += ord(s2[i]) - ord(s2[i - k])
            if total == wanted:
                return True
        return False
