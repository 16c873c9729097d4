class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        seen = Counter([0])
        total = periods = 0
        for change in nums:
            total += change
            periods += seen[total - k]
            seen[total] += 1
        return periods
