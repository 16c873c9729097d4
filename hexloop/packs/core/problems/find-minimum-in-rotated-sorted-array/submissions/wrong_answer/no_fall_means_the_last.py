# Returns the number after the fall, and the last one when there is no fall.
class Solution:
    def findMin(self, nums: List[int]) -> int:
        at = 1
        while at < len(nums) and nums[at - 1] < nums[at]:
            at += 1
        return nums[at] if at < len(nums) else nums[-1]
