# Deletes the first neighboring pair and walks from the front again: a square of steps.
class Solution:
    def isValid(self, s: str) -> bool:
        pairs = {"()", "[]", "{}"}
        left = list(s)
        i = 0
        while i + 1 < len(left):
            if left[i] + left[i + 1] in pairs:
                del left[i : i + 2]
                i = 0
            else:
                i += 1
        return not left
