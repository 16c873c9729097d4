# Enters the total before it asks: for k = 0 every day finds itself.
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        seen = defaultdict(int)
        seen[0] = 1
        total = periods = 0
        for change in nums:
            total += change
            seen[total] += 1
            periods += seen[total - k]
        return periods
