# Brings the white bottles to the front and forgets to separate the other two.
class Solution:
    def sortColors(self, nums: List[int]) -> None:
        low = 0
        for at in range(len(nums)):
            if nums[at] == 0:
                nums[low], nums[at] = nums[at], nums[low]
                low += 1
