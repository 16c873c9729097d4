class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        balance = Counter(s1)
        wrong = len(balance)
        for i, c in enumerate(s2):
            if balance[c] == 0:
                wrong += 1
            balance[c] -= 1
            if balance[c] == 0:
                wrong -= 1
            if i >= len(s1):
                gone = s2[i - len(s1)]
                if balance[gone] == 0:
                    wrong += 1
                balance[gone] += 1
                if balance[gone] == 0:
                    wrong -= 1
            if wrong == 0:
                return True
        return False
