# Adds k to the longest run: tiles of the same letter behind a gap are not seen.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        longest = max(len(list(run)) for _, run in groupby(s))
        return min(len(s), longest + k)
