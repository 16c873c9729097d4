# Remembers only whether a total has appeared, not how often.
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        seen = {0}
        total = periods = 0
        for change in nums:
            total += change
            periods += total - k in seen
            seen.add(total)
        return periods
