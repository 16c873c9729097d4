# Cuts the tower into pairs and takes the cheaper step of each, however far apart they are.
class Solution:
    def minCostClimbingStairs(self, cost: List[int]) -> int:
        return sum(min(cost[i : i + 2]) for i in range(0, len(cost) - 1, 2))
