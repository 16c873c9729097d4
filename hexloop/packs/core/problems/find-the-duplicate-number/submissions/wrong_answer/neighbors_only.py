# Compares neighbors without sorting first.
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        for a, b in zip(nums, nums[1:]):
            if a == b:
                return a
        return nums[-1]
