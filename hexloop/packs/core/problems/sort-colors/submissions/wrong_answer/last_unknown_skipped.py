# Stops when one unknown bottle is left.
class Solution:
    def sortColors(self, nums: List[int]) -> None:
        low, at, high = 0, 0, len(nums) - 1
        while at < high:
            if nums[at] == 0:
                nums[low], nums[at] = nums[at], nums[low]
                low += 1
                at += 1
            elif nums[at] == 2:
                nums[high], nums[at] = nums[at], nums[high]
                high -= 1
            else:
                at += 1
