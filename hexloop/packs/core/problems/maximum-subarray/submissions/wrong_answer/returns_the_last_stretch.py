# Returns the best stretch that ends on the last day.
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        dp = [nums[0]]
        for x in nums[1:]:
            dp.append(max(x, dp[-1] + x))
        return dp[-1]
