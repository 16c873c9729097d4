# Leaves the last house out in every plan.
class Solution:
    def rob(self, nums: List[int]) -> int:
        if len(nums) <= 2:
            return max(nums)
        skipped, best = 0, 0
        for coins in nums[:-1]:
            skipped, best = best, max(best, skipped + coins)
        return best
