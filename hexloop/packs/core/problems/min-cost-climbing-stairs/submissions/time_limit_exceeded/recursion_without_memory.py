# Works out the rest of the way anew for each way that leads to a step.
class Solution:
    def minCostClimbingStairs(self, cost: List[int]) -> int:
        def rest(i):
            if i >= len(cost):
                return 0
            return cost[i] + min(rest(i + 1), rest(i + 2))

        return min(rest(0), rest(1))
