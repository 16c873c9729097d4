class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        spare = {}
        for c in s1:
            spare[c] = spare.get(c, 0) + 1
        left = 0
        for right, c in enumerate(s2):
            spare[c] = spare.get(c, 0) - 1
            while spare[c] < 0:
                spare[s2[left]] += 1
                left += 1
            if right - left + 1 == len(s1):
                return True
        return False
