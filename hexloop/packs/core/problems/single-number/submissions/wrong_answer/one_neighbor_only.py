# After sorting looks at the right neighbor alone, so the second of a pair looks lonely.
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        nums = sorted(nums)
        for i in range(len(nums) - 1):
            if nums[i] != nums[i + 1]:
                return nums[i]
        return nums[-1]
