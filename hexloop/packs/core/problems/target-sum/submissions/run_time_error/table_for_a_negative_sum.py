# Builds the table without asking whether the target can be reached: its size may be negative.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        if (sum(nums) + target) % 2:
            return 0
        plus = (sum(nums) + target) // 2
        dp = [0] * (plus + 1)
        dp[0] = 1
        for x in nums:
            for v in range(plus, x - 1, -1):
                dp[v] += dp[v - x]
        return dp[plus]
