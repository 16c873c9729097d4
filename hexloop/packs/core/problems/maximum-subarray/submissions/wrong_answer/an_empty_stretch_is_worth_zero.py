# Begins with 0, so a list of losses only gives 0.
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        best = here = 0
        for x in nums:
            here = max(0, here + x)
            best = max(best, here)
        return best
