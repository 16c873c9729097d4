# Fills the first window without asking whether s2 is long enough: IndexError.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        balance = [0] * 26
        for i in range(len(s1)):
            balance[ord(s1[i]) - 97] += 1
            balance[ord(s2[i]) - 97] -= 1
        if not any(balance):
            return True
        for i in range(len(s1), len(s2)):
            balance[ord(s2[i]) - 97] -= 1
            balance[ord(s2[i - len(s1)]) - 97] += 1
            if not any(balance):
                return True
        return False
