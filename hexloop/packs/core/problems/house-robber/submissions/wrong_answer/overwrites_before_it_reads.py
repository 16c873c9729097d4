# On two lines the second assignment adds the house to a total that may hold its neighbor.
class Solution:
    def rob(self, nums: List[int]) -> int:
        skipped, best = 0, 0
        for coins in nums:
            skipped = best
            best = max(best, skipped + coins)
        return best
