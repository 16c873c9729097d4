# A closing bracket takes a star before an opening bracket, which then stays open.
class Solution:
    def checkValidString(self, s: str) -> bool:
        opened, stars = [], []
        for i, c in enumerate(s):
            if c == "(":
                opened.append(i)
            elif c == "*":
                stars.append(i)
            elif stars:
                stars.pop()
            elif opened:
                opened.pop()
            else:
                return False
        while opened and stars and opened[-1] < stars[-1]:
            opened.pop()
            stars.pop()
        return not opened
