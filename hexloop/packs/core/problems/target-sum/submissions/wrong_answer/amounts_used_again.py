# Runs upwards through the sums, so an amount may be used more than once.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        total = sum(nums)
        if abs(target) > total or (total + target) % 2:
            return 0
        plus = (total + target) // 2
        dp = [1] + [0] * plus
        for x in nums:
            for v in range(x, plus + 1):
                dp[v] += dp[v - x]
        return dp[plus]
