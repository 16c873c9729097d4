class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        (lost,) = set(range(len(nums) + 1)) - set(nums)
        return lost
