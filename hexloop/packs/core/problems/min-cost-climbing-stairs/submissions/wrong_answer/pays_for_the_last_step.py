# Returns the sum for the last step, which may be passed over.
class Solution:
    def minCostClimbingStairs(self, cost: List[int]) -> int:
        dp = cost[:2]
        for i in range(2, len(cost)):
            dp.append(cost[i] + min(dp[i - 1], dp[i - 2]))
        return dp[-1]
