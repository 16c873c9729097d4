class Solution:
    def minCostClimbingStairs(self, cost: List[int]) -> int:
        top = len(cost)
        arrive = [0] * (top + 1)
        for i in range(2, top + 1):
            arrive[i] = min(arrive[i - 1] + cost[i - 1], arrive[i - 2] + cost[i - 2])
        return arrive[top]
