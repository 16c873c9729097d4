# Takes the lowest total away before it may be the one just before: a single day is never looked at.
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        if len(nums) == 1:
            return nums[0]
        best, lowest, total = float("-inf"), 0, nums[0]
        for i in range(1, len(nums)):
            before = total
            total += nums[i]
            best = max(best, total - lowest)
            lowest = min(lowest, before)
        return best
