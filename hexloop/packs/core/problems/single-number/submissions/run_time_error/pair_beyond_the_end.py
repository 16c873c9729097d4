# When the lone number is the greatest, it has no right neighbor: IndexError.
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        nums = sorted(nums)
        i = 0
        while nums[i] == nums[i + 1]:
            i += 2
        return nums[i]
