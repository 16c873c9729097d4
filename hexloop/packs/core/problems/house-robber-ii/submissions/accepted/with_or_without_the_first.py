class Solution:
    def rob(self, nums: List[int]) -> int:
        def row(houses):
            skipped, best = 0, 0
            for coins in houses:
                skipped, best = best, max(best, skipped + coins)
            return best

        return max(row(nums[1:]), nums[0] + row(nums[2:-1]))
