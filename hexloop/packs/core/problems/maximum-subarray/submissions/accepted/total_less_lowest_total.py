class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        best = -math.inf
        lowest = total = 0
        for x in nums:
            total += x
            best = max(best, total - lowest)
            lowest = min(lowest, total)
        return best
