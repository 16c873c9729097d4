# Three calls for each star and nothing remembered: forty stars before a lonely bracket never end.
class Solution:
    def checkValidString(self, s: str) -> bool:
        def good(i, depth):
            if depth < 0:
                return False
            if i == len(s):
                return depth == 0
            if s[i] == "(":
                return good(i + 1, depth + 1)
            if s[i] == ")":
                return good(i + 1, depth - 1)
            return good(i + 1, depth) or good(i + 1, depth + 1) or good(i + 1, depth - 1)

        return good(0, 0)
