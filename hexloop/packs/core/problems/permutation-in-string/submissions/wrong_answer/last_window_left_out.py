# Compares before the new letter comes in and never after the last one.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        k = len(s1)
        wanted, window = Counter(s1), Counter(s2[:k])
        for i in range(k, len(s2)):
            if window == wanted:
                return True
            window[s2[i]] += 1
            window[s2[i - k]] -= 1
        return False
