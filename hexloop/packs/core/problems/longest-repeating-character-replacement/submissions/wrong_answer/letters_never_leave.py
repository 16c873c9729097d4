# Moves the left end and forgets to lower the count of the letter that goes.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        count = Counter()
        left = best = 0
        for right, c in enumerate(s):
            count[c] += 1
            while right - left + 1 - max(count.values()) > k:
                left += 1
            best = max(best, right - left + 1)
        return best
