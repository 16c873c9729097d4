# Looks for the lowest of all earlier totals at each day: O(n²).
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        totals = list(accumulate(nums, initial=0))
        return max(totals[i] - min(totals[:i]) for i in range(1, len(totals)))
