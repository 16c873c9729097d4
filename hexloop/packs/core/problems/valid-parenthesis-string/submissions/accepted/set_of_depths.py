class Solution:
    def checkValidString(self, s: str) -> bool:
        depths = {0}
        for c in s:
            if c == "(":
                depths = {d + 1 for d in depths}
            elif c == ")":
                depths = {d - 1 for d in depths if d > 0}
            else:
                depths |= {d + 1 for d in depths} | {d - 1 for d in depths if d > 0}
        return 0 in depths
