# Greedy: steps on whichever of the next two is cheaper.
class Solution:
    def minCostClimbingStairs(self, cost: List[int]) -> int:
        cost = cost + [0]
        at, paid = -1, 0
        while at < len(cost) - 1:
            if at + 2 < len(cost) and cost[at + 2] <= cost[at + 1]:
                at += 2
            else:
                at += 1
            paid += cost[at]
        return paid
