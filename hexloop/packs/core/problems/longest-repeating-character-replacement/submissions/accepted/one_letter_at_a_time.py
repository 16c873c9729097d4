class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        best = 0
        for letter in set(s):
            others = [i for i, c in enumerate(s) if c != letter]
            if len(others) <= k:
                return len(s)
            ends = [-1] + others + [len(s)]
            for first in range(len(ends) - k - 1):
                best = max(best, ends[first + k + 1] - ends[first] - 1)
        return best
