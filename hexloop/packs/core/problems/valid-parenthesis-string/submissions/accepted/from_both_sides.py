class Solution:
    def checkValidString(self, s: str) -> bool:
        return self.never_short(s, ")") and self.never_short(reversed(s), "(")

    def never_short(self, s, closing):
        room = 0
        for c in s:
            room += -1 if c == closing else 1
            if room < 0:
                return False
        return True
