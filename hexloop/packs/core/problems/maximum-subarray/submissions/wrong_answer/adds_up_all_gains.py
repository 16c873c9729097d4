# Picks the gains wherever they are: a stretch has no holes.
class Solution:
    def maxSubArray(self, nums: List[int]) -> int:
        gains = [x for x in nums if x > 0]
        return sum(gains) if gains else max(nums)
