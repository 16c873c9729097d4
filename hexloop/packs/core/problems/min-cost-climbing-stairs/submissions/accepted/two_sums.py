class Solution:
    def minCostClimbingStairs(self, cost: List[int]) -> int:
        before, here = 0, 0
        for toll in cost:
            before, here = here, toll + min(before, here)
        return min(before, here)
