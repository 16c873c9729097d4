# Does not count the total 0 before the first day: periods from the first day are missed.
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        seen = defaultdict(int)
        total = periods = 0
        for change in nums:
            total += change
            periods += seen[total - k]
            seen[total] += 1
        return periods
