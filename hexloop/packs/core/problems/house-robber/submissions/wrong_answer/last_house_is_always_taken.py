# Plans that end with each house, right so far; but it returns the plan of the very last one.
class Solution:
    def rob(self, nums: List[int]) -> int:
        dp = []
        for i, coins in enumerate(nums):
            dp.append(coins + max(dp[: max(0, i - 1)], default=0))
        return dp[-1]
