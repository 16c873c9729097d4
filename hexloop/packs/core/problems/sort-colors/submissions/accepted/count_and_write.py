class Solution:
    def sortColors(self, nums: List[int]) -> None:
        white, green = nums.count(0), nums.count(1)
        nums[:] = [0] * white + [1] * green + [2] * (len(nums) - white - green)
