# Halves the sum without asking whether it is even.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        if abs(target) > sum(nums):
            return 0
        plus = (sum(nums) + target) // 2
        dp = [1] + [0] * plus
        for x in nums:
            for v in range(plus, x - 1, -1):
                dp[v] += dp[v - x]
        return dp[plus]
