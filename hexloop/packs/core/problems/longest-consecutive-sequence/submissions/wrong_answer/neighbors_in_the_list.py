# Counts rising steps of one between neighbors in the list.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        best = length = 0
        for i, x in enumerate(nums):
            length = length + 1 if i and x == nums[i - 1] + 1 else 1
            best = max(best, length)
        return best
