# Sees a closing bracket too many, but no opening bracket that stays open.
class Solution:
    def checkValidString(self, s: str) -> bool:
        room = 0
        for c in s:
            if c == ")":
                room -= 1
            else:
                room += 1
            if room < 0:
                return False
        return True
