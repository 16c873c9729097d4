# Assumes that the greatest card is the lost one.
class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        return max(nums) + 1
