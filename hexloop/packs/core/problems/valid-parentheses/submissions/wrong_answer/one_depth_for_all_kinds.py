# A single depth counter: any closer ends any opener.
class Solution:
    def isValid(self, s: str) -> bool:
        depth = 0
        for c in s:
            depth += 1 if c in "([{" else -1
            if depth < 0:
                return False
        return depth == 0
