# Does not know the wire between the last house and the first.
class Solution:
    def rob(self, nums: List[int]) -> int:
        skipped, best = 0, 0
        for coins in nums:
            skipped, best = best, max(best, skipped + coins)
        return best
