# Looks for k - total instead of total - k.
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        seen = defaultdict(int)
        seen[0] = 1
        total = periods = 0
        for change in nums:
            total += change
            periods += seen[k - total]
            seen[total] += 1
        return periods
