# What stays open is set against the number of stars left, even when they stand before it.
class Solution:
    def checkValidString(self, s: str) -> bool:
        opened = stars = 0
        for c in s:
            if c == "(":
                opened += 1
            elif c == "*":
                stars += 1
            elif opened:
                opened -= 1
            elif stars:
                stars -= 1
            else:
                return False
        return opened <= stars
