# Tries each start with each end: O(n²).
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        best = nums[0]
        for i in range(len(nums)):
            here = 0
            for j in range(i, len(nums)):
                here += nums[j]
                if here > best:
                    best = here
        return best
