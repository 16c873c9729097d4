class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        lost = len(nums)
        for position, number in enumerate(nums):
            lost ^= position ^ number
        return lost
